import type { Description } from "../../../description";
import type { Fault } from "../fault";
import { listBodies } from "./bodies";
import { findContradictions } from "./identity";
import { validateExamples } from "./validity";

/** Finds examples that are missing, invalid or contradictory. */
export function checkExamples(description: Description): Fault[] {
  const bodies = listBodies(description);
  const distinct = [
    ...new Map(bodies.map((body) => [body.pointer, body])).values(),
  ];
  return [
    ...validateExamples(description, distinct),
    ...findContradictions(description, distinct),
  ];
}
