import type { GardenFault } from "../fault";

/** A fault in what was built, found where `at` stands, or at the beginning of the file. */
export function fault(
  name: string,
  plant: GardenFault["plant"],
  rule: string,
  file: string,
  at?: string,
  occurrence?: number,
): GardenFault {
  const place = {
    ...(at !== undefined && { at }),
    ...(occurrence !== undefined && { occurrence }),
  };
  return { name, check: "links", plant, expect: { rule, file, ...place } };
}
