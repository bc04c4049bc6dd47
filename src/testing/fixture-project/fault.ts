import type { MisbehavingServer } from "../misbehaving-server";
import type { ProjectFiles } from "./project-files";

/** A fault to inject into the project, and the only finding expected. */
export interface ProjectFault {
  name: string;
  /** The check that must find it. */
  check: string;
  /**
   * Whether the sources suffice to find it, so that no site is built; the description may be
   * invalid.
   */
  isInSources?: boolean;
  inject: (project: ProjectFiles, server: MisbehavingServer) => void;
  expect: {
    rule: string;
    file: string;
    /** Text at the finding's location; by default the beginning of the file. */
    at?: string;
    /** Which occurrence of the text, counted from 0. */
    occurrence?: number;
    severity?: "error" | "warning";
  };
}
