import type { Loaded, Problem } from "../description";

/** Something that a check found in a description, at a pointer into it. */
export interface Finding {
  pointer: string;
  message: string;
  hint: string;
}

/** Findings as problems with file and line, in the order of the sources. */
export function placed(
  findings: Finding[],
  locate: Loaded["locate"],
): Problem[] {
  return findings.map(({ pointer, message, hint }) => ({
    ...locate(pointer),
    severity: "error" as const,
    message,
    hint,
  }));
}
