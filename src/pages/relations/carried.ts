import type {
  AnySchema,
  MediaType,
  Operation,
  RequestBody,
  Response,
} from "../../description";
import {
  type Model,
  componentName,
  resolved,
  resolvedMap,
  schemaNamed,
} from "../../description/model";

/** What a page of results calls its list. */
const listProperties = ["results", "items", "data", "entries", "value"];

/** The schemas that the bodies of an operation are: of its request, and of what it returns. */
export function contentOf(model: Model, operation: Operation): string[] {
  const request = resolved<RequestBody>(model, operation.requestBody);
  const responses = Object.entries(
    resolvedMap<Response>(model, operation.responses),
  ).flatMap(([status, response]) => (/^2/.test(status) ? [response] : []));
  return [request, ...responses].flatMap((body) =>
    Object.values(body?.content ?? {}).flatMap((media: MediaType) =>
      namesOf(model, media.schema),
    ),
  );
}

/**
 * Names of schemas, and of those that they are lists or pages of results of:
 * `PaginatedUserList` becomes itself and `User`.
 */
export function throughLists(
  model: Model,
  names: readonly string[],
): Set<string> {
  const all = new Set<string>();
  const visit = (name: string) => {
    if (all.has(name)) return;
    all.add(name);
    itemsOf(model, name).forEach(visit);
  };
  names.forEach(visit);
  return all;
}

/** What a component is a list or a page of results of; nothing for others. */
export function itemsOf(model: Model, name: string): string[] {
  const schema = schemaNamed(model, name);
  if (typeof schema !== "object") return [];
  if (schema.items !== undefined) return namesOf(model, schema.items);
  const list = listProperty(model, name);
  const results = list === undefined ? undefined : schema.properties?.[list];
  return typeof results === "object" ? namesOf(model, results.items) : [];
}

/** The property that has the list of a page of results. */
export function listProperty(model: Model, name: string): string | undefined {
  const schema = schemaNamed(model, name);
  const { properties = {} } = typeof schema === "object" ? schema : {};
  return listProperties.find((one) => {
    const list = Object.hasOwn(properties, one) ? properties[one] : undefined;
    return typeof list === "object" && list.items !== undefined;
  });
}

/** The components that a schema is or may be; those in its properties are another matter. */
function namesOf(model: Model, schema: AnySchema | undefined): string[] {
  if (typeof schema !== "object") return [];
  const { $ref, items, allOf = [], anyOf = [], oneOf = [] } = schema;
  const name = $ref === undefined ? undefined : componentName($ref);
  return [
    ...(name === undefined ? [] : [name]),
    ...[items, ...allOf, ...anyOf, ...oneOf].flatMap((one) =>
      namesOf(model, one),
    ),
  ];
}

/**
 * The name of the thing that a schema is one form of: requests and changes of a user are about a user.
 *
 * @example thingOf(model, "PatchedUserRequest") // "User"
 */
export function thingOf(model: Model, name: string): string {
  const bare = name.replace(/^Patched/, "").replace(/Request$/, "");
  return schemaNamed(model, bare) === undefined ? name : bare;
}
