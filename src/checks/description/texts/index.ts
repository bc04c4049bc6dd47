import { type Description, listOperations } from "../../../description";
import type { Fault } from "../fault";
import { judgeOperations } from "./operations";
import { findMissingTexts } from "./missing";

/** Texts of a description that are missing, or say nothing to a reader. */
export function checkTexts(description: Description): Fault[] {
  const entries = listOperations(description);
  return [
    ...findMissingTexts(description, entries),
    ...judgeOperations(entries),
  ];
}
