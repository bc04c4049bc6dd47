import { versionList } from "../../config/site";
import { readVersions } from "../../description";

/** The path prefixes of authentik's API that the description covers. */
const covered = readVersions(versionList).flatMap(({ source }) =>
  "file" in source ? (source.covers ?? []) : [],
);

/** Returns whether the description covers a path template. */
export function isCovered(path: string): boolean {
  return covered.some((prefix) => path.startsWith(prefix));
}
