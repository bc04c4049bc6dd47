import {
  type Description,
  type OperationEntry,
  type Parameter,
  resolve,
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
        const { name, in: location } = resolve<Parameter>(description, node);
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
