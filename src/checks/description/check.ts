import { overlays } from "../../config/site";
import type { Check } from "../report/finding";
import { checkDescription } from ".";

/** The description: what the loader refuses, lint, links, contradictions, texts and examples. */
export const spec: Check = {
  name: "spec",
  purpose: "faults, links, texts and examples of the description",
  run: (options) => checkDescription(options.spec, { overlays }),
};
