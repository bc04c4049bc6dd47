import { overlays } from "../../config/site";
import {
  type Diagnostic,
  DescriptionError,
  fromRoot,
  isVersionList,
  readVersions,
  siteVersions,
} from "../../description";
import { loadVersions } from "../../pages/generate/generate-site";
import type { Check } from "../report/check";
import { checkDescription } from ".";
import { checkGuideNames } from "./guide-names";
import { checkNewVersion } from "./new-version";

/** Checks the description: loader errors, lint, links, contradictions, texts and examples. */
export const spec: Check = {
  name: "spec",
  purpose: "faults, links, texts and examples of the description",
  async run({ root, spec: location }) {
    const findings: Diagnostic[] = [];
    for (const one of written(location, root))
      findings.push(
        ...(await checkDescription(fromRoot(root, one), { overlays, root })),
      );
    const shown = siteVersions(location, { root });
    if (isVersionList(location))
      for (const newest of shown.slice(0, 1))
        findings.push(...(await checkNewVersion(newest, root)));
    try {
      const versions = await loadVersions(shown, { root });
      const descriptions = versions.map(({ description }) => description);
      findings.push(...(await checkGuideNames(descriptions, root)));
    } catch (error) {
      // A description that cannot be loaded already has findings.
      if (!(error instanceof DescriptionError) || findings.length === 0)
        throw error;
    }
    return findings;
  },
};

/**
 * Returns the descriptions to check; of a list of versions, only those written in this repository.
 */
function written(location: string, root: string): string[] {
  if (!isVersionList(location)) return [location];
  return readVersions(location, root).flatMap(({ source }) =>
    "file" in source ? [source.file] : [],
  );
}
