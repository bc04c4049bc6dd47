import type { MisbehavingServer } from "../misbehaving-server";
import type { ProjectFiles } from "./project-files";

/** A fault to inject in the project, and the one finding that it has to become. */
export interface ProjectFault {
  name: string;
  /** The check that has to find it. */
  check: string;
  /** It shows in the sources, of which no site has to be built; a description may be unusable. */
  isInSources?: boolean;
  inject: (project: ProjectFiles, server: MisbehavingServer) => void;
  expect: {
    rule: string;
    file: string;
    /** The finding stands where this text begins in the file; at its beginning without one. */
    at?: string;
    /** Which time the text occurs, from 0. */
    occurrence?: number;
    severity?: "error" | "warning";
  };
}
