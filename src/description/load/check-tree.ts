import { toPointer } from "../model/reference/pointer";
import { fail } from "../diagnostic";
import { isNested, isRecord } from "../model/record";
import type { Source } from "./source-file";
import { depthLimit, tooDeep } from "./yaml-problem";

/** Maximum number of values that aliases may repeat; every later step processes each repetition. */
const repeatLimit = 1_000_000;

/**
 * Rejects YAML that cannot be represented as a reasonably sized tree of plain objects.
 *
 * @throws DescriptionError with the location
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
        "Use $ref for repeated values.",
      );
    if (!isNested(node)) return;
    if (above.has(node))
      throw fail(
        locate(toPointer(keys)),
        "An alias is inside the value that it repeats.",
        "Use $ref for recursive values.",
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
