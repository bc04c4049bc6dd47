import { type Description, listOperations } from "../../../description";
import type { Fault } from "../fault";
import { checkBodies } from "./bodies";
import { checkDeprecation } from "./deprecation";
import { checkNames } from "./names";
import { checkPermissions } from "./permissions";
import { checkSchemas } from "./schemas";
import { checkServerVariables } from "./server-variables";
import { checkUnusedTags } from "./tags";

/** Runs the rules that Redocly lacks: contradictions, and what would confuse readers. */
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
