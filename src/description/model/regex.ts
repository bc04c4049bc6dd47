const known = new Map<string, RegExp | undefined>();

/**
 * A pattern as a regular expression (ECMA-262, not anchored), or nothing when JavaScript does not
 * understand it. Read with Unicode support, or without where it is only valid so.
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
