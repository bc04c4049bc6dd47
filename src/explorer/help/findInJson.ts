/**
 * Returns the line (from 1) of the value at a path in a JSON text, or of its nearest existing
 * container. The text may be formatted in any way; reading stops at a syntax error.
 */
export function lineOf(text: string, path: readonly string[]): number {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  const stack: { isList: boolean; key: string; index: number }[] = [];
  let best = { depth: 0, at: 0 };
  let match: RegExpExecArray | null;
  let pending: string | undefined;
  const matches = () => {
    const keys = stack.map(({ isList, key, index }) =>
      isList ? String(index) : key,
    );
    const shared = keys.findIndex((key, depth) => key !== path[depth]);
    return shared === -1 ? keys.length : shared;
  };
  const note = (at: number) => {
    const depth = matches();
    if (depth === stack.length && depth > best.depth) best = { depth, at };
  };
  while ((match = token.exec(text))) {
    const [found] = match;
    const top = stack.at(-1);
    if (found === "{" || found === "[") {
      if (top?.isList) note(match.index);
      stack.push({ isList: found === "[", key: "", index: 0 });
    } else if (found === "}" || found === "]") stack.pop();
    else if (found === ",") {
      if (top) top.index++;
      pending = undefined;
    } else if (found === ":") {
      if (top && pending !== undefined) top.key = pending;
    } else if (found.startsWith('"') && top && !top.isList) {
      const name = readName(found);
      if (/^\s*:/.test(text.slice(token.lastIndex, token.lastIndex + 100))) {
        pending = name;
        top.key = name;
        note(match.index);
      }
    } else if (top?.isList) note(match.index);
    if (best.depth === path.length && path.length > 0) break;
  }
  return text.slice(0, best.at).split("\n").length;
}

function readName(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}
