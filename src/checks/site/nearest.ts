import { distance } from "fastest-levenshtein";

/** A hint that names what is there and looks most like what was looked for. */
export function nearest(wanted: string, known: Iterable<string>): string {
  let best: { name: string; steps: number } | undefined;
  for (const name of known) {
    if (Math.abs(name.length - wanted.length) > (best?.steps ?? 8)) continue;
    const steps = distance(wanted, name);
    if (steps < (best?.steps ?? Math.min(8, wanted.length / 2)))
      best = { name, steps };
  }
  return best
    ? `Did you mean ${best.name}?`
    : "Correct the address, or remove the link.";
}
