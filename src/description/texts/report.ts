import { toPointer } from "../model/reference/pointer";

/** A text of the source that the target has no place for, or another one. */
export interface TextReport {
  /** JSON pointer to the text in the source. */
  pointer: string;
  /** Why it was left out. */
  reason: string;
}

/** What could not be laid, as it is found. */
export interface Reports {
  missing: TextReport[];
  changed: TextReport[];
}

/** The pointer of a place inside another. */
export function inside(
  pointer: string,
  ...keys: readonly (string | number)[]
): string {
  return pointer + toPointer([...keys]);
}
