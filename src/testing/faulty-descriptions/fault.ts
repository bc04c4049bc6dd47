/** A fault to plant in the clean description, and the finding that it has to become. */
export interface PlantedFault {
  /** Text of a file, and what takes its place. */
  replace: [string, string];
  rule: string;
  /** The finding is where this text is; the last time that it occurs when it ends in `<`. */
  at: string;
  /** The file of both; by default the description itself. */
  file?: string;
  severity?: "warning";
}
