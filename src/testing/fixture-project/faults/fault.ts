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
