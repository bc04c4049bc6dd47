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

/** Common names of the list property in a page of results. */
const listProperties = ["results", "items", "data", "entries", "value"];

/** Returns the components of an operation's request body and successful response bodies. */
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
 * Adds the item schemas of lists and pages of results: `PaginatedUserList` yields itself and
 * `User`.
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

/** Returns the item schemas of a component that is a list or a page of results; otherwise none. */
export function itemsOf(model: Model, name: string): string[] {
  const schema = schemaNamed(model, name);
  if (typeof schema !== "object") return [];
  if (schema.items !== undefined) return namesOf(model, schema.items);
  const list = listProperty(model, name);
  const results = list === undefined ? undefined : schema.properties?.[list];
  return typeof results === "object" ? namesOf(model, results.items) : [];
}

/** Returns the property that holds the list in a page of results. */
export function listProperty(model: Model, name: string): string | undefined {
  const schema = schemaNamed(model, name);
  const { properties = {} } = typeof schema === "object" ? schema : {};
  return listProperties.find((one) => {
    const list = Object.hasOwn(properties, one) ? properties[one] : undefined;
    return typeof list === "object" && list.items !== undefined;
  });
}

/**
 * Returns the components that a schema refers to, directly or as items or alternatives, but not
 * those in its properties.
 */
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
 * Returns the object that a schema is a form of, if there is such a schema: a request or a partial
 * update of a user is about a user.
 *
 * @example thingOf(model, "PatchedUserRequest") // "User"
 */
export function thingOf(model: Model, name: string): string {
  const bare = name.replace(/^Patched/, "").replace(/Request$/, "");
  return schemaNamed(model, bare) === undefined ? name : bare;
}
