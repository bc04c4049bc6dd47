import { componentName } from "../model";
import type { AnySchema } from "../model/types";

/**
 * Returns the name that identifies a branch of `oneOf` or `anyOf`, independent of its index if
 * possible.
 */
export function branchName(branch: AnySchema, index: number): string {
  const { $ref = "", title } = typeof branch === "object" ? branch : {};
  return componentName($ref) ?? title ?? `option ${String(index + 1)}`;
}
