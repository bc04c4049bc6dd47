import type { Diagnostic, SourceLocation, Unlocated } from "../../description";

/** What a rule finds in a description, at a pointer into it. */
export interface Fault extends Omit<Unlocated<Diagnostic>, "severity"> {
  /** An error by default. */
  severity?: Diagnostic["severity"];
  /** The part of the text at `pointer` that is meant, when it is not all of it. */
  part?: TextPart;
}

/** Some words in a text, and which time they occur in it, from 0. */
export interface TextPart {
  words: string;
  occurrence: number;
}

/** Faults as findings with file, line and column. */
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
