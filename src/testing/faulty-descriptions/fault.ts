/** A fault to inject into the valid description, and the expected finding. */
export interface DescriptionFault {
  /** Text in a file, and its replacement. */
  replace: [string, string];
  rule: string;
  /** Text at the expected location: its first occurrence, or its last if it ends in `<`. */
  at: string;
  /** The file of both; by default the description. */
  file?: string;
  severity?: "warning";
}
