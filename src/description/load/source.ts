import { checkTree } from "./check-tree";
import { parseJson } from "./json";
import { fromPointer } from "../model/reference/pointer";
import { fail } from "../diagnostic";
import { notADescription } from "./not-a-description";
import { readYaml } from "./yaml-reader";
import type { Source } from "./source-file";
import { parseYaml } from "./yaml-source";

/**
 * Parses YAML or JSON.
 *
 * @throws DescriptionError with the line when the text is neither, is empty, or holds what no tree
 * of plain objects can hold.
 */
export function parseSource(file: string, text: string): Source {
  const source = jsonSource(file, text) ?? yamlSource(file, text);
  if (source.value === null)
    throw fail(
      { file },
      "The file is empty.",
      "Give a file with an OpenAPI description.",
    );
  checkTree(source.value, source.locate);
  return source;
}

/** Places are seldom asked for: only then is JSON read as the YAML that it is, with its places. */
function jsonSource(file: string, text: string): Source | undefined {
  const value = parseJson(text);
  if (value === undefined) return undefined;
  let located: Source | undefined;
  return {
    file,
    value,
    locate(pointer) {
      located ??= plainSource(file, text) ?? parseYaml(file, text);
      return located.locate(pointer);
    },
  };
}

/** @throws DescriptionError also where YAML can be made of what is none */
function yamlSource(file: string, text: string): Source {
  const refusal = notADescription(file, text);
  if (refusal) throw refusal;
  return plainSource(file, text) ?? parseYaml(file, text);
}

/** Most descriptions need no more than this; the full parser takes the rest, and explains mistakes. */
function plainSource(file: string, text: string): Source | undefined {
  const read = readYaml(text);
  return (
    read && {
      file,
      value: read.value,
      locate: (pointer) => ({
        file,
        ...read.placeOf(fromPointer(pointer)),
        pointer,
      }),
    }
  );
}
