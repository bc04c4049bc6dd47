import { isVersionList, staleEntries } from "../../description";
import type { Check } from "../report/check";

/** Compares the recorded changes with the existing versions. */
export const changelog: Check = {
  name: "changelog",
  purpose: "changes between versions that are missing or of other descriptions",
  async run({ root, spec }) {
    if (!isVersionList(spec)) return [];
    const stale = await staleEntries(spec, root);
    return stale.map(({ file, message, isSuperfluous }) => ({
      ...{ file, line: 1, column: 1 },
      rule: "changelog-stale",
      severity: "error" as const,
      message,
      hint: isSuperfluous
        ? "Remove it."
        : "Compare the versions: npm run spec:versions",
    }));
  },
};
