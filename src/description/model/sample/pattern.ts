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
  for (const way of ways(length)) {
    const text = write(tree, way);
    const found = [text, fill(text, length)].find(fits);
    if (found !== undefined) return found;
  }
  return undefined;
}

const sizeLimit = 20_000;
/** How many texts are tried in which each repetition and choice goes its own way. */
const mixed = 60;

interface Way {
  /** How often a repetition is repeated beyond its minimum. */
  more: () => number;
  /** Which of several alternatives is taken. */
  choice: () => number;
  /** Which of several characters is taken. */
  character: () => number;
  /** How many more characters there may be. */
  left: number;
}

/** The plainest way first: as little as possible, then more of everything, then mixtures. */
function* ways(length: number): Generator<Way> {
  for (const more of [0, 1, length, 2, 3, 4, 8, 16])
    for (let choice = 0; choice < 4; choice++)
      yield {
        ...{ more: () => more, choice: () => choice, character: () => 0 },
        left: sizeLimit,
      };
  for (let seed = 1; seed <= mixed; seed++) {
    let state = seed;
    const below = (end: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % end;
    };
    const any = () => below(97);
    yield {
      ...{ more: () => below(3), choice: any, character: any },
      left: sizeLimit,
    };
  }
}

function write(node: Node, way: Way): string {
  switch (node.kind) {
    case "text":
      way.left -= node.text.length;
      return node.text;
    case "one":
      way.left -= 1;
      return node.texts[way.character() % node.texts.length] ?? "";
    case "sequence":
      return node.nodes.map((one) => write(one, way)).join("");
    case "choice": {
      const one = node.nodes[way.choice() % node.nodes.length];
      return one ? write(one, way) : "";
    }
    case "repeat": {
      const times = Math.min(node.least + way.more(), node.most);
      let text = "";
      for (let index = 0; index < times && way.left > 0; index++)
        text += write(node.node, way);
      return text;
    }
  }
}

/** A pattern that is not anchored at its end takes anything behind. */
const fill = (text: string, length: number): string => text.padEnd(length, "a");
