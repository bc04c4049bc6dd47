import { type Description, listOperations } from "../../../description";
import type { Fault } from "../fault";
import { checkBodies } from "./bodies";
import { checkDeprecation } from "./deprecation";
import { checkNames } from "./names";
import { checkPermissions } from "./permissions";
import { checkSchemas } from "./schemas";
import { checkServerVariables } from "./server-variables";
import { checkUnusedTags } from "./tags";

/** Rules that Redocly does not have: contradictions, and what a reader would stumble over. */
export function checkRules(description: Description): Fault[] {
  const entries = listOperations(description);
  return [
    ...checkServerVariables(description),
    ...checkUnusedTags(description, entries),
    ...checkPermissions(description, entries),
    ...checkBodies(description, entries),
    ...checkDeprecation(description, entries),
    ...checkSchemas(description),
    ...checkNames(description, entries),
  ];
}
