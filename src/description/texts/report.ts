import { toPointer } from "../model/reference/pointer";

/**
 * A text of the source that was left out because its subject is missing or has changed in the
 * target.
 */
export interface TextReport {
  /** JSON pointer to the text in the source. */
  pointer: string;
  /** The reason why it was left out. */
  reason: string;
}

/** The texts that could not be applied. */
export interface Reports {
  missing: TextReport[];
  changed: TextReport[];
}

/** Returns the pointer of a place inside another. */
export function inside(
  pointer: string,
  ...keys: readonly (string | number)[]
): string {
  return pointer + toPointer([...keys]);
}
