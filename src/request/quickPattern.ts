/**
 * Whether a pattern can be matched at once, without a time limit: it repeats one thing at most, and
 * no group, so that matching takes no more than quadratic time, of a text that is short.
 */
export function isQuick(pattern: string, text = ""): boolean {
  const plain = pattern.replace(/\\[^\d]|\[(?:\\.|[^\]\\])*\]/gsu, "_");
  const repeats = plain.match(/[*+{]/g)?.length ?? 0;
  return (
    text.length <= longest && repeats <= 1 && !/\)[*+?{]|\\\d|\(\?/.test(plain)
  );
}

const longest = 2_000;
