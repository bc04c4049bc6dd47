import type { Place } from "../../description";

/** Something that a check found: which rule it breaks, where, what is wrong, and what would be right. */
export interface Finding extends Place {
  /** Name of the rule, for example `link-target`. */
  rule: string;
  severity: "error" | "warning";
  message: string;
  hint: string;
}

/** A check could not run at all; the message says why and the way out. */
export class CheckError extends Error {
  override readonly name = "CheckError";
}

/** A check: its name on the command line, what it looks at, and how it runs. */
export interface Check {
  name: string;
  purpose: string;
  /** @throws CheckError when there is nothing to look at */
  run(): Promise<Finding[]>;
}
