/**
 * Whether a pattern can be matched without a time limit: the text is short, and the pattern has at
 * most one repetition, which is not of a group, so that matching takes at most quadratic time.
 */
export function isQuick(pattern: string, text = ""): boolean {
  const plain = pattern.replace(/\\[^\d]|\[(?:\\.|[^\]\\])*\]/gsu, "_");
  const repeats = plain.match(/[*+{]/g)?.length ?? 0;
  return (
    text.length <= maxTextLength &&
    repeats <= 1 &&
    !/\)[*+?{]|\\\d|\(\?/.test(plain)
  );
}

const maxTextLength = 2_000;
