import {
  type Description,
  type OperationEntry,
  type Parameter,
  modelOf,
  resolved,
} from "../../../description";
import type { Fault } from "../fault";

/** Path parameters that the path has no place for; the loader tells of the other way round. */
export function checkPathParameters(
  description: Description,
  entries: OperationEntry[],
): Fault[] {
  return entries
    .filter(({ isWebhook }) => !isWebhook)
    .flatMap(({ operation, path, pointer }) =>
      (operation.parameters ?? []).flatMap((node, index) => {
        const found = resolved<Parameter>(modelOf(description), node);
        if (!found) return [];
        const { name, in: location } = found;
        if (location !== "path" || path.includes(`{${name}}`)) return [];
        return [
          {
            rule: "path-parameter-unused",
            pointer: `${pointer}/parameters/${String(index)}`,
            message: `The path ${path} has no place for the parameter ${name}.`,
            hint: `Write {${name}} into the path, or correct the parameter's name.`,
          },
        ];
      }),
    );
}
