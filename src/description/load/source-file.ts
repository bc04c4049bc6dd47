import type { SourceLocation } from "../diagnostic";

/** A parsed file of a description that can locate each of its values. */
export interface Source {
  /** The path or URL to display. */
  file: string;
  value: unknown;
  /** Returns the location of the value at `pointer`, or of the nearest value above it. */
  locate: (pointer: string) => SourceLocation;
}
