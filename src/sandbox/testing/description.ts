import { access } from "node:fs/promises";
import { versionList } from "../../config/site";
import {
  defaultVersion,
  loadDescription,
  loadVersion,
} from "../../description";
import type { Description } from "../../description/model/types";

/** Descriptions to test the sandbox with: the project's own, and upstream's if available. */
const candidates = [
  "openapi/openapi.yaml",
  "../shared/specs/authentik-2024.8.1.yml",
];

export interface Candidate {
  location: string;
  description: Description;
}

export async function descriptions(): Promise<Candidate[]> {
  const version = defaultVersion(versionList);
  const { description } = await loadVersion(version);
  const found: Candidate[] = [{ location: version.location, description }];
  for (const location of candidates) {
    const readable = await access(location).then(
      () => true,
      () => false,
    );
    if (readable)
      found.push({
        location,
        description: (await loadDescription(location)).description,
      });
  }
  return found;
}
