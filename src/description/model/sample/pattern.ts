import { parsePattern } from "./pattern-parser";
import type { Node } from "./pattern-parser";

/**
 * A text that matches a pattern, at least `length` long and good enough for `fits`; nothing when none
 * of the candidates is. What the generator does not know (look-around, back references) it leaves
 * out: every candidate is verified.
 */
export function textFor(
  pattern: string,
  length: number,
  fits: (text: string) => boolean,
): string | undefined {
  const tree = parsePattern(pattern);
  if (!tree) return undefined;
  for (const more of [0, 1, length, ...extra])
    for (let choice = 0; choice < 4; choice++) {
      const text = write(tree, { more, choice, left: sizeLimit });
      const found = [text, fill(text, length)].find(fits);
      if (found !== undefined) return found;
    }
  return undefined;
}

const extra = [2, 3, 4, 8, 16];
const sizeLimit = 20_000;

interface Way {
  /** How often a repetition is repeated beyond its minimum. */
  more: number;
  /** Which of several alternatives is taken. */
  choice: number;
  /** How many more characters there may be. */
  left: number;
}

function write(node: Node, way: Way): string {
  switch (node.kind) {
    case "text":
      way.left -= node.text.length;
      return node.text;
    case "sequence":
      return node.nodes.map((one) => write(one, way)).join("");
    case "choice": {
      const one = node.nodes[way.choice % node.nodes.length];
      return one ? write(one, way) : "";
    }
    case "repeat": {
      const times = Math.min(node.least + way.more, node.most);
      let text = "";
      for (let index = 0; index < times && way.left > 0; index++)
        text += write(node.node, way);
      return text;
    }
  }
}

/** A pattern that is not anchored at its end takes anything behind. */
const fill = (text: string, length: number): string => text.padEnd(length, "a");
