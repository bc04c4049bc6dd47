import { access } from "node:fs/promises";
import { loadDescription } from "../../description";
import type { Description } from "../../description/model/types";

/** Descriptions to try the sandbox with: ours, and published ones where they are available. */
const candidates = [
  "openapi/openapi.yaml",
  "../shared/specs/authentik-2024.8.1.yml",
];

export interface Candidate {
  location: string;
  description: Description;
}

export async function descriptions(): Promise<Candidate[]> {
  const found: Candidate[] = [];
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
