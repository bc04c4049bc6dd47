import type { ProjectFault } from "../fault";

/** A fault in what was built, found where `at` stands, or at the beginning of the file. */
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

/** A fault that is one edit of a file: a row of a table. */
interface Edited {
  name: string;
  /** A file, a text in it, and what takes the text's place. */
  edit: readonly [file: string, from: string, to: string];
  rule: string;
  /** Where it is found; the edited file when absent. */
  file?: string;
  at?: string;
  occurrence?: number;
}

/** The fault of a row. */
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
