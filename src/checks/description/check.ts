import path from "node:path";
import { overlays } from "../../config/site";
import type { Check } from "../report/check";
import { checkDescription } from ".";

/** The description: what the loader refuses, lint, links, contradictions, texts and examples. */
export const spec: Check = {
  name: "spec",
  purpose: "faults, links, texts and examples of the description",
  run: ({ root, spec: location }) =>
    checkDescription(fromRoot(root, location), { overlays, root }),
};

/** A URL stays what it is. */
function fromRoot(root: string, location: string): string {
  return /^https?:/i.test(location) ? location : path.resolve(root, location);
}
