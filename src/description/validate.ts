import type { Bundle } from "./bundle";
import { undeclared } from "./normalize";
import { type OperationEntry, listOperations } from "./operations";
import { at, toPointer } from "./pointer";
import type { Problem } from "./problem";
import { eachReference, isReference } from "./references";
import type { Description } from "./types";

/**
 * Judges a normalized description: errors where pages could not be made rightly, warnings where
 * they can but the description contradicts itself.
 */
export function validate(
  description: Description,
  locate: Bundle["locate"],
): Problem[] {
  const operations = listOperations(description);
  return [
    ...duplicateIds(operations),
    ...pageNames(operations),
    ...references(description),
    ...undeclaredParameters(operations),
    ...unknownSchemes(description, operations),
  ].map(({ pointer, ...problem }) => ({ ...locate(pointer), ...problem }));
}

type Finding = Omit<Problem, "file"> & { pointer: string };

function duplicateIds(operations: OperationEntry[]): Finding[] {
  const seen = new Map<string, OperationEntry>();
  return operations.flatMap((entry) => {
    const first = seen.get(entry.operationId);
    seen.set(entry.operationId, first ?? entry);
    if (!first) return [];
    return [
      {
        pointer: `${entry.pointer}/operationId`,
        severity: "error" as const,
        message: `The operation id ${entry.operationId} is already that of ${title(first)}.`,
        hint: "Give each operation an id of its own.",
      },
    ];
  });
}

function pageNames(operations: OperationEntry[]): Finding[] {
  const seen = new Map<string, OperationEntry>();
  return operations.flatMap((entry) => {
    if (entry.page === "")
      return [
        {
          pointer: `${entry.pointer}/operationId`,
          severity: "error" as const,
          message: `No page name can be made of the operation id ${entry.operationId}.`,
          hint: "Use letters or digits in it.",
        },
      ];
    const first = seen.get(entry.page);
    seen.set(entry.page, first ?? entry);
    if (!first || first.operationId === entry.operationId) return [];
    return [
      {
        pointer: `${entry.pointer}/operationId`,
        severity: "error" as const,
        message: `The operation ids ${first.operationId} and ${entry.operationId} both make the page name ${entry.page}.`,
        hint: "Change one of them by more than case and punctuation.",
      },
    ];
  });
}

function references(description: Description): Finding[] {
  const findings: Finding[] = [];
  eachReference(description, (reference, keys) => {
    const pointer = toPointer(keys);
    const target = at(description, reference.slice(1));
    const isMapping = keys.at(-2) === "mapping";
    if (isMapping && target === undefined)
      findings.push({
        pointer,
        severity: "warning",
        message: `The discriminator value ${keys.at(-1) ?? ""} maps to nothing (${reference}).`,
        hint: "Correct the mapping; the page leaves the value out.",
      });
    else if (target === undefined)
      findings.push({
        pointer: `${pointer}/$ref`,
        severity: "error",
        message: `Nothing stands at ${reference}.`,
        hint: "Correct the reference, or add what it refers to.",
      });
    else if (!isMapping && endsInItself(description, reference))
      findings.push({
        pointer: `${pointer}/$ref`,
        severity: "error",
        message: `${reference} refers to nothing but itself.`,
        hint: "Let one of the references in the circle be a real definition.",
      });
  });
  return findings;
}

function endsInItself(description: Description, reference: string): boolean {
  const seen = new Set<string>();
  let node: unknown = { $ref: reference };
  while (isReference(node)) {
    if (seen.has(node.$ref)) return true;
    seen.add(node.$ref);
    node = at(description, node.$ref.slice(1));
  }
  return false;
}

function undeclaredParameters(operations: OperationEntry[]): Finding[] {
  return operations.flatMap((entry) =>
    (entry.operation.parameters ?? [])
      .filter((parameter) => undeclared in parameter)
      .map((parameter) => ({
        pointer: entry.pointer,
        severity: "warning" as const,
        message: `${title(entry)} does not declare the path parameter ${"name" in parameter ? parameter.name : ""}.`,
        hint: "Declare it; until then it counts as a required text.",
      })),
  );
}

function unknownSchemes(
  description: Description,
  operations: OperationEntry[],
): Finding[] {
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

function title({ method, path }: OperationEntry): string {
  return `${method.toUpperCase()} ${path}`;
}
