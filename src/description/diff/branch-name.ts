import { componentName } from "../model";
import type { AnySchema } from "../model/types";

/** What a branch of `oneOf` or `anyOf` is known by, whatever its place. */
export function branchName(branch: AnySchema, index: number): string {
  const { $ref = "", title } = typeof branch === "object" ? branch : {};
  return componentName($ref) ?? title ?? `option ${String(index + 1)}`;
}
