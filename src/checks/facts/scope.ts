import { versionList } from "../../config/site";
import { readVersions } from "../../description";

/** The collections of authentik's API that the description covers, operation by operation. */
const covered = readVersions(versionList).flatMap(({ source }) =>
  "file" in source ? (source.covers ?? []) : [],
);

/** Whether operations at this path template belong to the description. */
export function isCovered(path: string): boolean {
  return covered.some((prefix) => path.startsWith(prefix));
}
