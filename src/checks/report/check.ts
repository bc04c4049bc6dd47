import type { Diagnostic } from "../../description";

/** A check could not run at all; the message says why and the way out. */
export class CheckError extends Error {
  override readonly name = "CheckError";
}

/** The options of all checks of one run; each takes what concerns it. Paths start at the root. */
export interface CheckOptions {
  /** Folder of the project; findings name files from here. */
  root: string;
  /** Folder of the built site; without it the default one, which then has to be up to date. */
  site?: string | undefined;
  /** Path or URL of the description. */
  spec: string;
  /** Makes errors of what is only a warning otherwise. */
  strict: boolean;
  /** Takes the installed originals of overrides for those that they were written after. */
  accept?: boolean;
  /** An older manifest of the site, path or URL, that URLs are compared with. */
  against?: string | undefined;
}

/** A check: its name on the command line, what it looks at, and how it runs. */
export interface Check {
  name: string;
  purpose: string;
  /** Runs only when it is asked for by name. */
  onRequest?: boolean;
  /** @throws CheckError when there is nothing to look at */
  run(options: CheckOptions): Promise<Diagnostic[]>;
}

/** What came of one check. */
export interface CheckRun {
  check: string;
  findings: Diagnostic[];
  /** Why it could not run. */
  failure?: string;
  seconds: number;
}
