import type { Diagnostic, SourceLocation, Unlocated } from "../../description";

/** A finding of a rule, at a pointer into the description. */
export interface Fault extends Omit<Unlocated<Diagnostic>, "severity"> {
  /** Defaults to `error`. */
  severity?: Diagnostic["severity"];
  /** The part of the text at `pointer` that is at fault; by default all of it. */
  part?: TextPart;
}

/** Words in a text, and which occurrence of them, counted from 0. */
export interface TextPart {
  words: string;
  occurrence: number;
}

/** Converts faults to findings with file, line and column. */
export function placed(
  faults: Fault[],
  locate: (pointer: string, part?: TextPart) => SourceLocation,
): Diagnostic[] {
  return faults.map(({ pointer, part, severity = "error", ...fault }) => ({
    ...locate(pointer, part),
    severity,
    ...fault,
  }));
}
