import { type Description, listOperations } from "../../../description";
import type { Fault } from "../fault";
import { judgeOperations } from "./operations";
import { findSilence } from "./silence";

/** Texts of a description that are missing, or that tell a reader nothing. */
export function checkTexts(description: Description): Fault[] {
  const entries = listOperations(description);
  return [...findSilence(description, entries), ...judgeOperations(entries)];
}
