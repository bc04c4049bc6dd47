import { formatting } from "./formatting/check";
import type { Check } from "./report/finding";
import { links } from "./site/check";

/** Every check, in the order in which they run. */
export const checks: readonly Check[] = [links, formatting];
