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
 * @throws DescriptionError with the line if the text is neither, is empty, or cannot be represented
 *   as a tree of plain objects
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

/**
 * Parses JSON. Locations are rarely needed, so only then is it parsed again as YAML, which keeps
 * them.
 */
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

/** @throws DescriptionError also if the text parses as YAML but is clearly something else */
function yamlSource(file: string, text: string): Source {
  const refusal = notADescription(file, text);
  if (refusal) throw refusal;
  return plainSource(file, text) ?? parseYaml(file, text);
}

/**
 * Parses with the fast reader, which is enough for most descriptions. The full parser handles the
 * rest and reports errors.
 */
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
