import { parsePattern } from "./pattern-parser";
import type { Node } from "./pattern-parser";

/**
 * Generates a text that matches a pattern, is at least `length` characters long and passes `fits`.
 * Returns `undefined` if no candidate does. Constructs that the generator does not support
 * (look-around, back references) are ignored, since every candidate is checked.
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
/** Number of texts tried with different values for each repetition and choice. */
const mixed = 60;

interface Way {
  /** How often to repeat beyond the minimum. */
  more: () => number;
  /** The index of the alternative to use. */
  choice: () => number;
  /** The index of the character to use. */
  character: () => number;
  /** The number of characters that may still be written. */
  left: number;
}

/** Generates settings, simplest first: as short as possible, then longer, then mixed. */
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

/** Pads a text; a pattern without an end anchor allows more characters. */
const fill = (text: string, length: number): string => text.padEnd(length, "a");
