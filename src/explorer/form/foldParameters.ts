import type { Parameter } from "../../description/model/types";
import { parameterKey } from "../../request/parameters";
import type { ParameterValues } from "../../request/types";

/** So many optional parameters are shown with the others: opening a fold would cost more. */
const few = 3;

/**
 * Which parameters to show at once, required ones first, and which to fold away: optional ones
 * without a value, where they are more than a few.
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
