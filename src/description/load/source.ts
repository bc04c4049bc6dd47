import { parseJson } from "./json";
import { toPointer } from "../model/reference/pointer";
import { fail } from "../diagnostic";
import { isRecord } from "../model/record";
import type { Source } from "./source-file";
import { depthLimit, tooDeep } from "./yaml-problem";
import { parseYaml } from "./yaml-source";

/**
 * Parses YAML or JSON.
 *
 * @throws DescriptionError with the line when the text is neither, is empty, or holds what no tree
 * of plain objects can hold.
 */
export function parseSource(file: string, text: string): Source {
  const source = jsonSource(file, text) ?? parseYaml(file, text);
  if (source.value === null)
    throw fail(
      { file },
      "The file is empty.",
      "Give a file with an OpenAPI description.",
    );
  checkTree(source.value, source.locate, [], new Set());
  return source;
}

/** Places are seldom asked for: only then is JSON parsed by the slower parser that knows them. */
function jsonSource(file: string, text: string): Source | undefined {
  const value = parseJson(text);
  if (value === undefined) return undefined;
  let located: Source | undefined;
  return {
    file,
    value,
    locate(pointer) {
      located ??= parseYaml(file, text);
      return located.locate(pointer);
    },
  };
}

/** Refuses what YAML can say and a tree of plain objects cannot. */
function checkTree(
  node: unknown,
  locate: Source["locate"],
  keys: string[],
  above: Set<unknown>,
): void {
  if (typeof node !== "object" || node === null) return;
  const place = () => locate(toPointer(keys));
  if (above.has(node))
    throw fail(
      place(),
      "An alias stands within what it repeats.",
      "Use $ref for what contains itself.",
    );
  if (keys.length > depthLimit) throw fail(place(), ...tooDeep);
  if (isRecord(node) && Object.hasOwn(node, "__proto__"))
    throw fail(
      locate(toPointer([...keys, "__proto__"])),
      "The key __proto__ cannot be used.",
      "Give it another name.",
    );
  above.add(node);
  for (const [key, child] of Object.entries(node))
    checkTree(child, locate, [...keys, key], above);
  above.delete(node);
}
