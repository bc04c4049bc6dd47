/** White space that ECMAScript's `\s` matches and RE2's does not. */
const spaces =
  "\\s\\x0b\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";

/** Parts of a pattern with the same meaning in both, or an equivalent in RE2's syntax. */
const outside: [RegExp, (token: string) => string][] = [
  [/\(\?:|\(\?<(?=[A-Za-z_])\w+>|\((?!\?)|[)|^$]/y, named],
  [/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y, same],
  [/\./y, () => "[^\\n\\r\\x{2028}\\x{2029}]"],
  [/\\s/y, () => `[${spaces}]`],
  [/\\S/y, () => `[^${spaces}]`],
  [/\\[dDwWbB]/y, same],
];
const inside: [RegExp, (token: string) => string][] = [
  [/\\s/y, () => spaces],
  [/\\[dDwW]/y, same],
  [/-/y, same],
];
const characters: [RegExp, (token: string) => string][] = [
  [/\\[tnrf]|\\x[\dA-Fa-f]{2}|\\p\{[A-Z][a-z]?\}|\\P\{[A-Z][a-z]?\}/y, same],
  [/\\v/y, () => "\\x0b"],
  [/\\u(?:(?!D[89A-F])[\dA-F]{4}|\{[\dA-F]{1,6}\})/iy, codePoint],
  [/\\[/^$\\.*+?()[\]{}|-]/y, same],
  [/[^\\()[\]{}*+?.^$|/-]/uy, same],
  [/[/-]/y, (token) => `\\${token}`],
];
/** Operators that are ordinary characters in a class. */
const inClass: [RegExp, (token: string) => string][] = [
  [/[()[{}*+?.^$|/]/y, (token) => `\\${token}`],
];

/**
 * Translates an ECMAScript pattern to RE2's syntax with the same meaning. Returns `undefined` if it
 * uses something that RE2 lacks or interprets differently.
 *
 * @param pattern valid with the flag `u`
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function toRe2(pattern: string): string | undefined {
  const outer = [...outside, ...characters];
  const inner = [...inside, ...characters, ...inClass];
  let result = "";
  let isInClass = false;
  for (let at = 0; at < pattern.length;) {
    const bracket: RegExp = isInClass ? /\]/y : /\[\^?(?!\])/y;
    const found: Match | undefined =
      match(pattern, at, [[bracket, same]]) ??
      match(pattern, at, isInClass ? inner : outer);
    if (!found) return undefined;
    if (found.token === "]" || found.token.startsWith("[")) {
      isInClass = !isInClass && found.token !== "]";
    }
    result += found.text;
    at += found.token.length;
  }
  return result;
}

interface Match {
  token: string;
  text: string;
}

function match(
  pattern: string,
  at: number,
  rules: [RegExp, (token: string) => string][],
): Match | undefined {
  for (const [form, write] of rules) {
    form.lastIndex = at;
    const token = form.exec(pattern)?.[0];
    if (token !== undefined) return { token, text: write(token) };
  }
  return undefined;
}

function same(token: string): string {
  return token;
}

function named(token: string): string {
  return token.replace("(?<", "(?P<");
}

function codePoint(token: string): string {
  return `\\x{${token.replace(/[^\dA-Fa-f]/g, "")}}`;
}
