import type { Diagnostic } from "../../description";

/** Thrown if a check cannot run; the message gives the reason and the solution. */
export class CheckError extends Error {
  override readonly name = "CheckError";
}

/**
 * Options for all checks of a run; each uses those that it needs. Paths are relative to the root.
 */
export interface CheckOptions {
  /** Folder of the project; findings name files relative to it. */
  root: string;
  /** Folder of the built site; by default `build`, which must be up to date. */
  site?: string | undefined;
  /** Path or URL of the description. */
  spec: string;
  /** Turns some warnings into errors. */
  strict: boolean;
  /** Accepts the installed originals of overrides as reviewed. */
  accept?: boolean;
  /** Path or URL of an older manifest of the site, to compare URLs with. */
  against?: string | undefined;
}

/** A check: its name on the command line, its purpose, and how to run it. */
export interface Check {
  name: string;
  purpose: string;
  /** Runs only if named on the command line. */
  onRequest?: boolean;
  /**
   * Runs the check.
   *
   * @throws {CheckError} if there is nothing to check
   */
  run(options: CheckOptions): Promise<Diagnostic[]>;
}

/** The result of one check. */
export interface CheckRun {
  check: string;
  findings: Diagnostic[];
  /** Why it could not run. */
  failure?: string;
  seconds: number;
}
