import { LineCounter, isNode, parseDocument } from "yaml";
import { fromPointer } from "./pointer";
import { DescriptionError, fail, type Place } from "./problem";

/** One file of a description, parsed, that knows where each of its values stands. */
export interface Source {
  /** Path or URL, as people know it. */
  file: string;
  value: unknown;
  /** The place of the value at `pointer`, or of the nearest value above it. */
  locate: (pointer: string) => Place;
}

/**
 * Parses YAML or JSON.
 *
 * @throws DescriptionError with the line when the text is neither, or is empty.
 */
export function parseSource(file: string, text: string): Source {
  const lineCounter = new LineCounter();
  if (text.includes("\0"))
    throw fail(
      { file },
      "This is a binary file, not an OpenAPI description.",
      "Give a YAML or JSON file.",
    );
  const document = parseDocument(text, { lineCounter });
  if (document.errors.length > 0)
    throw new DescriptionError(
      document.errors.map((error) => ({
        file,
        line: error.linePos?.[0].line,
        column: error.linePos?.[0].col,
        severity: "error",
        message: `Not valid YAML: ${error.message.split("\n", 1)[0] ?? ""}`,
        hint: wayOut(error.code, text),
      })),
    );
  if (document.contents === null)
    throw fail(
      { file },
      "The file is empty.",
      "Give a file with an OpenAPI description.",
    );
  return {
    file,
    value: toValue(document, file),
    locate(pointer) {
      let keys: string[] = fromPointer(pointer);
      for (;;) {
        const node: unknown = keys.length
          ? document.getIn(keys, true)
          : document.contents;
        if (isNode(node) && node.range) {
          const { line, col } = lineCounter.linePos(node.range[0]);
          return { file, line, column: col, pointer };
        }
        if (keys.length === 0) return { file, pointer };
        keys = keys.slice(0, -1);
      }
    },
  };
}

function toValue(
  document: ReturnType<typeof parseDocument>,
  file: string,
): unknown {
  try {
    return document.toJS() as unknown;
  } catch (cause) {
    throw fail(
      { file },
      "The aliases of this YAML file cannot be expanded.",
      "Write the repeated parts out, or use $ref.",
      cause,
    );
  }
}

function wayOut(code: string, text: string): string {
  if (code === "TAB_AS_INDENT" || /^ *\t/m.test(text))
    return "YAML indents with spaces: replace the tabs.";
  if (code === "DUPLICATE_KEY") return "Keep one of the two keys.";
  return "Mend the syntax here; the parser could not read on.";
}
