import { mapValues } from "../model/record";
import type {
  Description,
  Method,
  Operation,
  PathItem,
  Tag,
} from "../model/types";
import { methods } from "../model/types";
import { isEmptyText } from "./empty-text";
import { orderOf, resourceOf } from "./kind";
import { permissionsOf } from "./permissions";
import { sentenceOf, titleOf } from "./title";
import type { NamedOperation, Resources } from "./types";

/**
 * Adds the resources' information to a description's operations: a title (`x-displayName`) if they
 * have no summary, a sentence if their description is empty or useless, and the permissions they
 * need (`x-required-permissions`). Tags without a description get one; useless descriptions of
 * schemas are removed.
 *
 * @param description normalized; it is not changed
 */
export function applyResources(
  description: Description,
  resources: Resources,
): Description {
  const { paths, components, tags } = description;
  return {
    ...description,
    ...(tags && { tags: tags.map((tag) => withTagText(tag, resources)) }),
    ...(paths && {
      paths: mapValues(paths, (item, path) =>
        withResources(item, path, resources),
      ),
    }),
    ...(components?.schemas && {
      components: {
        ...components,
        schemas: mapValues(components.schemas, (schema) =>
          typeof schema === "boolean" ? schema : withoutEmptyText(schema),
        ),
      },
    }),
  };
}

function withTagText(tag: Tag, { tags }: Resources): Tag {
  const text = tags[tag.name];
  return text
    ? { "x-displayName": text.title, description: text.about, ...tag }
    : tag;
}

function withResources(
  item: PathItem,
  path: string,
  resources: Resources,
): PathItem {
  const result = { ...item };
  for (const method of methods) {
    const operation = item[method];
    if (operation)
      result[method] = describe(operation, method, path, resources);
  }
  return result;
}

function describe(
  operation: Operation,
  method: Method,
  path: string,
  resources: Resources,
): Operation {
  const { operationId = "", "x-permissions": permissions } = operation;
  const named: NamedOperation = {
    ...{ method, path, operationId },
    ...(permissions && { permissions }),
  };
  const { description: text, ...rest } = withoutEmptyText(operation);
  const title = hasSummary(operation) ? undefined : titleOf(named, resources);
  const description = text ?? sentenceOf(named, resources);
  const required = permissionsOf(named, resources);
  const resource = resourceOf(path, resources.resources);
  return {
    ...rest,
    ...(title !== undefined && { "x-displayName": title }),
    ...(description !== undefined && { description }),
    ...(required.kind === "needed" && { "x-permissions": required.names }),
    ...(resource && {
      "x-resource": {
        ...{ group: resource.group, about: resource.about },
        order: orderOf(named, resource),
      },
    }),
    "x-required-permissions": required,
  };
}

function hasSummary({ summary }: Operation): boolean {
  return summary !== undefined && summary.trim() !== "";
}

function withoutEmptyText<T extends { description?: string }>(node: T): T {
  const { description, ...rest } = node;
  return description !== undefined && isEmptyText(description)
    ? (rest as T)
    : node;
}
