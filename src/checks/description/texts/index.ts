import { type Description, listOperations } from "../../../description";
import type { Fault } from "../fault";
import { checkOperationTexts } from "./operations";
import { findMissingTexts } from "./missing";

/** Finds missing texts of a description, and texts that say nothing new. */
export function checkTexts(description: Description): Fault[] {
  const entries = listOperations(description);
  return [
    ...findMissingTexts(description, entries),
    ...checkOperationTexts(entries),
  ];
}
