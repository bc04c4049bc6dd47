import { anchors } from "./anchors/check";
import { changelog } from "./changelog/check";
import { spec } from "./description/check";
import { external } from "./external/check";
import { pages } from "./generated/check";
import { overrides } from "./overrides/check";
import { redirects } from "./redirects/check";
import type { Check } from "./report/check";
import { links } from "./site/check";

/** All checks, in the order in which they run. */
export const checks: readonly Check[] = [
  spec,
  changelog,
  redirects,
  anchors,
  overrides,
  pages,
  links,
  external,
];
