import { readClass, readEscape } from "./pattern-class";

/** The constructs of a regular expression that text can be generated from. */
export type Node =
  | { kind: "text"; text: string }
  | { kind: "one"; texts: string[] }
  | { kind: "sequence" | "choice"; nodes: Node[] }
  | { kind: "repeat"; node: Node; least: number; most: number };

/** Parses a pattern (ECMA-262). Returns `undefined` if it is not supported. */
export function parsePattern(pattern: string): Node | undefined {
  let at = 0;
  try {
    const node = choice();
    return at === pattern.length ? node : undefined;
  } catch {
    return undefined;
  }

  function choice(): Node {
    const nodes = [sequence()];
    while (pattern[at] === "|") {
      at++;
      nodes.push(sequence());
    }
    const [only] = nodes;
    return only && nodes.length === 1 ? only : { kind: "choice", nodes };
  }

  function sequence(): Node {
    const nodes: Node[] = [];
    while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")")
      nodes.push(repeated(atom()));
    return { kind: "sequence", nodes };
  }

  function atom(): Node {
    const sign = pattern[at] ?? "";
    at++;
    switch (sign) {
      case "^":
      case "$":
        return text("");
      case ".":
        return text("a");
      case "(":
        return group();
      case "[":
      case "\\": {
        const read = sign === "[" ? readClass : readEscape;
        const found = read(pattern, at);
        at = found.end;
        return { kind: "one", texts: found.texts };
      }
      default:
        return text(sign);
    }
  }

  function group(): Node {
    const [open = ""] =
      /^(?:\?(?:<?[=!]|:|<[^>]*>))?/.exec(pattern.slice(at)) ?? [];
    at += open.length;
    const inner = choice();
    if (pattern[at] !== ")") throw new SyntaxError("The group has no end.");
    at++;
    return /[=!]$/.test(open) ? text("") : inner;
  }

  function repeated(node: Node): Node {
    const sign = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(pattern.slice(at));
    if (!sign) return node;
    at += sign[0].length;
    const [all, least, comma, most] = sign;
    if (least === undefined)
      return {
        ...{ kind: "repeat", node, least: all.startsWith("+") ? 1 : 0 },
        most: all.startsWith("?") ? 1 : Infinity,
      };
    const end = most ? Number(most) : Infinity;
    return {
      ...{ kind: "repeat", node, least: Number(least) },
      most: comma ? end : Number(least),
    };
  }
}

const text = (value: string): Node => ({ kind: "text", text: value });
