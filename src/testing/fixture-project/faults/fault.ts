import type { ProjectFault } from "../fault";

/** Creates a fault in the built site, found at `at` or at the beginning of the file. */
export function fault(
  name: string,
  inject: ProjectFault["inject"],
  rule: string,
  file: string,
  at?: string,
  occurrence?: number,
): ProjectFault {
  const place = {
    ...(at !== undefined && { at }),
    ...(occurrence !== undefined && { occurrence }),
  };
  return { name, check: "links", inject, expect: { rule, file, ...place } };
}

/** A fault made by one edit of a file. */
interface Edited {
  name: string;
  /** The file, a text in it, and its replacement. */
  edit: readonly [file: string, from: string, to: string];
  rule: string;
  /** The file of the finding; by default the edited file. */
  file?: string;
  at?: string;
  occurrence?: number;
}

/** Creates a fault from an edit. */
export function edited({
  name,
  edit: [edit, from, to],
  rule,
  file = edit,
  at,
  occurrence,
}: Edited): ProjectFault {
  return fault(
    name,
    (project) => {
      project.edit(edit, from, to);
    },
    rule,
    file,
    at,
    occurrence,
  );
}
