import { type Document, LineCounter, parseDocument, visit } from "yaml";
import { fromPointer, toPointer } from "./pointer";
import { DescriptionError, fail, type Place } from "./problem";
import { isRecord } from "./record";
import { offsetOf } from "./source-offset";
import { depthLimit, syntaxProblem, tooDeep } from "./source-problem";

/** One file of a description, parsed, that knows where each of its values stands. */
export interface Source {
  /** Path or URL, as people know it. */
  file: string;
  value: unknown;
  /** The place of the value at `pointer`, or of the nearest value above it. */
  locate: (pointer: string) => Place;
}

/**
 * Parses YAML or JSON. All keys are texts, merge keys (`<<`) are merged.
 *
 * @throws DescriptionError with the line when the text is neither, or is empty.
 */
export function parseSource(file: string, text: string): Source {
  const lineCounter = new LineCounter();
  const document = parse(file, text, lineCounter);
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0)
    throw new DescriptionError(
      errors.map((error) => syntaxProblem(file, text, error)),
    );
  const value = toValue(file, document, placeAt);
  if (value === null)
    throw fail(
      { file },
      "The file is empty.",
      "Give a file with an OpenAPI description.",
    );
  const locate = (pointer: string): Place => ({
    ...placeAt(offsetOf(document, fromPointer(pointer))),
    pointer,
  });
  checkTree(value, locate, [], new Set());
  return { file, value, locate };
}

function parse(file: string, text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, { lineCounter, merge: true, stringKeys: true });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw fail({ file }, ...tooDeep, cause);
  }
}

function toValue(
  file: string,
  document: Document,
  placeAt: (offset: number) => Place,
): unknown {
  try {
    return document.toJS() as unknown;
  } catch (cause) {
    if (cause instanceof RangeError) throw fail({ file }, ...tooDeep, cause);
    const unknown = unknownAlias(document);
    if (unknown)
      throw fail(
        placeAt(unknown.offset),
        `The alias *${unknown.name} names nothing.`,
        "Set the anchor before the alias, or put the text in quotes.",
        cause,
      );
    throw fail(
      { file },
      "The aliases of this YAML file cannot be expanded.",
      "Write the repeated parts out, or use $ref.",
      cause,
    );
  }
}

function unknownAlias(document: Document) {
  let found: { name: string; offset: number } | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      found = { name: alias.source, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
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
