import type { Bundle } from "../bundle/bundle";
import { parameterKey, undeclared } from "../normalize/normalize";
import { type OperationEntry, listOperations } from "../model/operations";
import { toPointer } from "../model/reference/pointer";
import type { LoadDiagnostic, Unlocated } from "../diagnostic";
import { modelOf, resolved } from "../model";
import { missingResponses, pathNames, statusNames } from "./names";
import { checkReferences } from "./references";
import { tagParents } from "./tag-parents";
import type { Description } from "../model/types";

/**
 * Validates a normalized description. Reports errors if correct pages are impossible, and warnings
 * if the description merely contradicts itself.
 */
export function validate(
  description: Description,
  locate: Bundle["locate"],
): LoadDiagnostic[] {
  const operations = listOperations(description);
  return [
    ...operationIds(operations),
    ...tagNames(description),
    ...tagParents(description),
    ...pathNames(description),
    ...statusNames(operations),
    ...checkReferences(description),
    ...repeatedParameters(description, operations),
    ...undeclaredParameters(operations),
    ...unknownSchemes(description, operations),
    ...missingResponses(description, operations),
  ].map(({ pointer, ...problem }) => ({ ...locate(pointer), ...problem }));
}

function operationIds(
  operations: OperationEntry[],
): Unlocated<LoadDiagnostic>[] {
  return repeated(operations, ({ operationId }) => operationId).map(
    ([entry, first]) => ({
      pointer: `${entry.pointer}/operationId`,
      severity: "error",
      message: `The operation id ${entry.operationId} of ${title(entry)} is already used by ${title(first)}.`,
      hint: "Give each operation its own id.",
    }),
  );
}

function tagNames({ tags = [] }: Description): Unlocated<LoadDiagnostic>[] {
  const entries = [...tags.entries()];
  return repeated(entries, ([, { name }]) => name).map(
    ([[index, { name }]]) => ({
      pointer: toPointer(["tags", index]),
      severity: "error",
      message: `The tag ${name} is declared twice.`,
      hint: "Keep one of the two.",
    }),
  );
}

function repeatedParameters(
  description: Description,
  operations: OperationEntry[],
): Unlocated<LoadDiagnostic>[] {
  return operations.flatMap(({ operation, pointer }) => {
    const entries = [...(operation.parameters ?? []).entries()];
    const model = modelOf(description);
    const known = entries.filter(
      ([, one]) => resolved(model, one)?.name !== undefined,
    );
    return repeated(known, ([, one]) => parameterKey(description, one)).map(
      ([[index, one]]) => ({
        pointer: `${pointer}/parameters/${String(index)}`,
        severity: "error" as const,
        message: `The ${parameterKey(description, one).replace(" ", " parameter ")} appears twice.`,
        hint: "Keep one of the two.",
      }),
    );
  });
}

function undeclaredParameters(
  operations: OperationEntry[],
): Unlocated<LoadDiagnostic>[] {
  return operations.flatMap((entry) =>
    (entry.operation.parameters ?? [])
      .filter((parameter) => undeclared in parameter)
      .map((parameter) => ({
        pointer: entry.pointer,
        severity: "warning" as const,
        message: `${title(entry)} does not declare the path parameter ${"name" in parameter ? parameter.name : ""}.`,
        hint: "Declare it; until then it is treated as a required string.",
      })),
  );
}

function unknownSchemes(
  description: Description,
  operations: OperationEntry[],
): Unlocated<LoadDiagnostic>[] {
  const known = description.components?.securitySchemes ?? {};
  const check = (pointer: string, security = description.security) =>
    (security ?? []).flatMap((requirement, index) =>
      Object.keys(requirement)
        .filter((name) => !Object.hasOwn(known, name))
        .map((name) => ({
          pointer: `${pointer}/security/${String(index)}`,
          severity: "warning" as const,
          message: `There is no security scheme ${name}.`,
          hint: "Declare it below components/securitySchemes; the page can only name it.",
        })),
    );
  return [
    ...check(""),
    ...operations.flatMap(({ pointer, operation }) =>
      operation.security ? check(pointer, operation.security) : [],
    ),
  ];
}

/** Returns every item whose key an earlier item has, together with that item. */
function repeated<T>(items: T[], keyOf: (item: T) => string): [T, T][] {
  const seen = new Map<string, T>();
  return items.flatMap((item): [T, T][] => {
    const key = keyOf(item);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, item);
    return first === undefined ? [] : [[item, first]];
  });
}

function title({ method, path }: OperationEntry): string {
  return `${method.toUpperCase()} ${path}`;
}
