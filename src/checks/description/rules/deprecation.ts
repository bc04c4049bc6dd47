import {
  type Description,
  type OperationEntry,
  type Parameter,
  modelOf,
  resolved,
} from "../../../description";
import type { Fault } from "../fault";

/** Requires deprecated parts to name their replacement, in a link or in backticks. */
export function checkDeprecation(
  description: Description,
  entries: OperationEntry[],
): Fault[] {
  return entries.flatMap(({ operation, operationId, pointer }) => [
    ...faultsOf(operation, `The operation ${operationId}`, pointer),
    ...(operation.parameters ?? []).flatMap((node, index) => {
      const parameter = resolved<Parameter>(modelOf(description), node);
      if (!parameter) return [];
      return faultsOf(
        parameter,
        `The parameter ${parameter.name} of ${operationId}`,
        `${pointer}/parameters/${String(index)}`,
      );
    }),
  ]);
}

function faultsOf(
  {
    deprecated,
    description = "",
  }: { deprecated?: boolean; description?: string },
  subject: string,
  pointer: string,
): Fault[] {
  if (!deprecated || /`[^`]+`|\]\([^)]+\)/.test(description)) return [];
  return [
    {
      rule: "deprecated-without-replacement",
      severity: "warning",
      pointer,
      message: `${subject} is deprecated, and its description names nothing to use instead.`,
      hint: "Name the replacement in backticks or as a link, or say in backticks which version removes it.",
    },
  ];
}
