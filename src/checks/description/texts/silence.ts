import {
  type Description,
  type OperationEntry,
  type Schema,
  isReference,
  resolve,
  toPointer,
} from "../../../description";
import type { Fault } from "../fault";

/**
 * What has no text: operations, parameters, request bodies, responses, tags, schemas, and
 * properties that are described in place.
 */
export function findSilence(
  description: Description,
  entries: OperationEntry[],
): Fault[] {
  const tags = (description.tags ?? []).map((tag, index) =>
    check(`/tags/${index}`, `The tag ${tag.name}`, tag.description),
  );
  const schemas = Object.entries(description.components?.schemas ?? {}).flatMap(
    ([name, schema]) => {
      const pointer = toPointer(["components", "schemas", name]);
      return [
        check(pointer, `The schema ${name}`, schema.description),
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
  const { requestBody, parameters = [], responses = {} } = operation;
  return [
    check(pointer, operationId, operation.description),
    ...parameters.map((node, index) => {
      const { name, description: text } = resolve(description, node);
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
        resolve(description, requestBody).description,
      ),
    ...Object.entries(responses).map(([status, node]) =>
      check(
        `${pointer}/responses/${status}`,
        `The response ${status} of ${operationId}`,
        resolve(description, node).description,
      ),
    ),
  ];
}

/** A property that only refers to a schema has that schema's text. */
function properties(
  schema: Schema,
  pointer: string,
  name: string,
): (Fault | undefined)[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    if (isReference(property)) return [];
    const at = `${pointer}${toPointer(["properties", key])}`;
    const label = `${name}.${key}`;
    return [
      check(at, `The property ${label}`, property.description),
      ...properties(property, at, label),
    ];
  });
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
    hint: "Write one: what a reader has to know to use it.",
  };
}
