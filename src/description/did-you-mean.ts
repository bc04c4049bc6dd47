import { distance } from "fastest-levenshtein";

/**
 * The known name that a wrong one was most probably meant to be: it differs in few letters, or has
 * the same last part in another place.
 *
 * @param wanted a name or a path, whose parts stand between slashes
 */
export function closest(
  wanted: string,
  known: Iterable<string>,
): string | undefined {
  let best: { name: string; steps: number } | undefined;
  const lower = wanted.toLowerCase();
  for (const name of known) {
    if (Math.abs(name.length - wanted.length) > (best?.steps ?? 8)) continue;
    const steps = distance(lower, name.toLowerCase());
    if (steps < (best?.steps ?? Infinity) && steps <= limitOf(wanted, name))
      best = { name, steps };
  }
  return best?.name ?? withCommonWords(lower, known);
}

/**
 * A hint that names what is there and looks most like what was looked for.
 *
 * @param otherwise the hint when nothing does
 */
export function didYouMean(
  wanted: string,
  known: Iterable<string>,
  otherwise: string,
): string {
  const name = closest(wanted, known);
  return name === undefined ? otherwise : `Did you mean ${name}?`;
}

/**
 * How many letters may differ: a few in the name itself, more where the name is right and what
 * leads to it is not.
 */
function limitOf(wanted: string, name: string): number {
  const last = lastPart(wanted);
  return last === lastPart(name)
    ? Math.min(8, wanted.length / 2)
    : Math.max(2, Math.floor(last.length / 3));
}

function lastPart(path: string): string {
  return path.split("/").findLast((part) => part !== "") ?? "";
}

/** The name most of whose words are those of the wanted one, such as one with a word more. */
function withCommonWords(
  wanted: string,
  known: Iterable<string>,
): string | undefined {
  const words = wordsOf(lastPart(wanted));
  let best: { name: string; share: number } | undefined;
  for (const name of known) {
    const others = wordsOf(lastPart(name.toLowerCase()));
    const common = others.filter((word) => words.includes(word)).length;
    const share = common / Math.max(words.length, others.length);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { name, share };
  }
  return best?.name;
}

function wordsOf(name: string): string[] {
  return name.split(/[-_.#]/).filter((word) => word !== "");
}
