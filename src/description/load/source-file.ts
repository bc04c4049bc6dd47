import type { SourceLocation } from "../diagnostic";

/** One file of a description, parsed, that knows where each of its values stands. */
export interface Source {
  /** Path or URL, as people know it. */
  file: string;
  value: unknown;
  /** The place of the value at `pointer`, or of the nearest value above it. */
  locate: (pointer: string) => SourceLocation;
}
