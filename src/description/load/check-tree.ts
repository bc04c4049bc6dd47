import { toPointer } from "../model/reference/pointer";
import { fail } from "../diagnostic";
import { isNested, isRecord } from "../model/record";
import type { Source } from "./source-file";
import { depthLimit, tooDeep } from "./yaml-problem";

/** How many values aliases may repeat. Everything that reads a description reads them again. */
const repeatLimit = 1_000_000;

/**
 * Refuses what YAML can say and a tree of plain objects cannot, or not within reason.
 *
 * @throws DescriptionError with the place
 */
export function checkTree(root: unknown, locate: Source["locate"]): void {
  const keys: string[] = [];
  const above = new Set<unknown>();
  const seen = new Set<unknown>();
  let repeated = 0;
  check(root, false);

  function check(node: unknown, isRepeated: boolean): void {
    if (isRepeated && ++repeated > repeatLimit)
      throw fail(
        locate(toPointer(keys)),
        `The aliases of this YAML file cannot be expanded: they repeat more than ${repeatLimit.toLocaleString("en")} values.`,
        "Use $ref for what is repeated.",
      );
    if (!isNested(node)) return;
    if (above.has(node))
      throw fail(
        locate(toPointer(keys)),
        "An alias stands within what it repeats.",
        "Use $ref for what contains itself.",
      );
    if (keys.length > depthLimit)
      throw fail(locate(toPointer(keys)), ...tooDeep);
    if (isRecord(node) && Object.hasOwn(node, "__proto__"))
      throw fail(
        locate(toPointer([...keys, "__proto__"])),
        "The key __proto__ cannot be used.",
        "Give it another name.",
      );
    const isAgain = isRepeated || seen.has(node);
    above.add(node);
    seen.add(node);
    for (const [key, child] of Object.entries(node)) {
      keys.push(key);
      check(child, isAgain);
      keys.pop();
    }
    above.delete(node);
  }
}
