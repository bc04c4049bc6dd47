import { distance } from "fastest-levenshtein";

/**
 * Returns the known name that a misspelled one most likely meant: it differs in a few letters, or
 * has the same last part elsewhere.
 *
 * @param wanted a name, or a path whose parts are separated by slashes
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
 * Returns a hint that suggests the most similar known name.
 *
 * @param otherwise the hint if no name is similar
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
 * Returns how many letters may differ: a few in the name itself, more if the name matches and only
 * the path before it differs.
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

/**
 * Returns the name that shares the most words with the wanted one, e.g. one with an additional
 * word.
 */
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
