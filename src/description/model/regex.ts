const known = new Map<string, RegExp | undefined>();

/**
 * Returns a pattern as a regular expression (ECMA-262, not anchored), or `undefined` if JavaScript
 * cannot compile it. Uses Unicode mode unless the pattern is only valid without it.
 */
export function regexOf(pattern: string): RegExp | undefined {
  if (!known.has(pattern))
    known.set(pattern, compile(pattern, "u") ?? compile(pattern, ""));
  return known.get(pattern);
}

function compile(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}
