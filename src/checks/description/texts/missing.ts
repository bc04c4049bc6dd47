import {
  type Description,
  type OperationEntry,
  type AnySchema,
  isReference,
  modelOf,
  resolved,
  toPointer,
} from "../../../description";
import type { Fault } from "../fault";
import { checkUnusedTags } from "../rules/tags";

/**
 * Finds missing descriptions of operations, parameters, request bodies, responses, tags, schemas,
 * and properties with an inline schema.
 */
export function findMissingTexts(
  description: Description,
  entries: OperationEntry[],
): Fault[] {
  // Another rule reports tags without operations.
  const unused = new Set(
    checkUnusedTags(description, entries).map(({ pointer }) => pointer),
  );
  const tags = (description.tags ?? []).map((tag, index) =>
    unused.has(toPointer(["tags", index]))
      ? undefined
      : check(`/tags/${index}`, `The tag ${tag.name}`, tag.description),
  );
  const schemas = Object.entries(description.components?.schemas ?? {}).flatMap(
    ([name, schema]) => {
      const pointer = toPointer(["components", "schemas", name]);
      return [
        check(pointer, `The schema ${name}`, descriptionOf(schema)),
        ...properties(schema, pointer, name),
      ];
    },
  );
  return [
    ...tags,
    ...entries.flatMap((entry) => operation(description, entry)),
    ...schemas,
  ].filter((finding) => finding !== undefined);
}

function operation(
  description: Description,
  { operationId, operation, pointer }: OperationEntry,
) {
  const model = modelOf(description);
  const { requestBody, parameters = [], responses = {} } = operation;
  return [
    check(pointer, operationId, operation.description),
    ...parameters.map((node, index) => {
      const parameter = resolved(model, node);
      if (!parameter) return undefined;
      const { name, description: text } = parameter;
      return check(
        `${pointer}/parameters/${index}`,
        `The parameter ${name} of ${operationId}`,
        text,
      );
    }),
    requestBody &&
      check(
        `${pointer}/requestBody`,
        `The request body of ${operationId}`,
        resolved(model, requestBody)?.description,
      ),
    ...Object.entries(responses).map(([status, node]) =>
      check(
        `${pointer}/responses/${status}`,
        `The response ${status} of ${operationId}`,
        resolved(model, node)?.description,
      ),
    ),
  ];
}

/** Checks properties; one that only refers to a schema has the schema's description. */
function properties(
  schema: AnySchema,
  pointer: string,
  name: string,
): (Fault | undefined)[] {
  const { properties: own = {} } = typeof schema === "object" ? schema : {};
  return Object.entries(own).flatMap(([key, property]) => {
    if (isReference(property)) return [];
    const at = `${pointer}${toPointer(["properties", key])}`;
    const label = `${name}.${key}`;
    return [
      check(at, `The property ${label}`, descriptionOf(property)),
      ...properties(property, at, label),
    ];
  });
}

function descriptionOf(schema: AnySchema): string | undefined {
  return typeof schema === "object" ? schema.description : undefined;
}

function check(
  pointer: string,
  subject: string,
  text: string | undefined,
): Fault | undefined {
  if (text?.trim()) return undefined;
  return {
    rule: "text-missing",
    pointer,
    message: `${subject} has no description.`,
    hint: "Write one that says what readers need to know to use it.",
  };
}
