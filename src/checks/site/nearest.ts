import { distance } from "fastest-levenshtein";

/** A hint that names what is there and looks most like what was looked for. */
export function nearest(wanted: string, known: Iterable<string>): string {
  let best: { name: string; steps: number } | undefined;
  for (const name of known) {
    if (Math.abs(name.length - wanted.length) > (best?.steps ?? 8)) continue;
    const steps = distance(wanted, name);
    if (steps < (best?.steps ?? Infinity) && steps <= most(wanted, name))
      best = { name, steps };
  }
  return best
    ? `Did you mean ${best.name}?`
    : "Correct the address, or remove the link.";
}

/**
 * How many letters may differ: a few in the name itself, more where the name is right and what
 * leads to it is not.
 */
function most(wanted: string, name: string): number {
  const last = lastPart(wanted);
  return last === lastPart(name)
    ? Math.min(8, wanted.length / 2)
    : Math.max(2, Math.floor(last.length / 3));
}

function lastPart(address: string): string {
  return address.split("/").findLast((part) => part !== "") ?? "";
}
