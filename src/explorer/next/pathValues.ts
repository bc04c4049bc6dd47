import type { Parameter } from "../../description/model/types";
import type { ParameterValues } from "../../request/types";
import { textOf } from "./items";
import type { PathValues } from "./offers";

/** Returns the values of path parameters by name, as they appear in the path. */
export function pathValues(
  parameters: readonly Parameter[],
  values: ParameterValues,
): PathValues {
  return Object.fromEntries(
    parameters.flatMap(({ in: place, name }) => {
      const text =
        place === "path" ? textOf(values[`path.${name}`]) : undefined;
      return text === undefined ? [] : [[name, text]];
    }),
  );
}
