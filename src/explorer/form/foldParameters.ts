import type { Parameter } from "../../description/model/types";
import { parameterKey } from "../../request/parameters";
import type { ParameterValues } from "../../request/types";

/** Up to this many optional parameters are never collapsed. */
const few = 3;

/**
 * Returns the parameters to show, required ones first, and those to collapse: optional ones without
 * a value, unless there are only a few.
 */
export function foldParameters(
  parameters: Parameter[],
  values: ParameterValues,
): { shown: Parameter[]; folded: Parameter[] } {
  const required = parameters.filter((one) => one.required);
  const optional = parameters.filter((one) => !one.required);
  if (optional.length <= few) {
    return { shown: [...required, ...optional], folded: [] };
  }
  const hasValue = (one: Parameter) => values[parameterKey(one)] !== undefined;
  return {
    shown: [...required, ...optional.filter(hasValue)],
    folded: optional.filter((one) => !hasValue(one)),
  };
}
