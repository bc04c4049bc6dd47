import { type Document, LineCounter, parseDocument, visit } from "yaml";
import { fromPointer } from "../model/reference/pointer";
import { DescriptionError, fail, type Place } from "../diagnostic";
import type { Source } from "./source-file";
import { offsetOf } from "./yaml-offset";
import { syntaxProblem, tooDeep } from "./yaml-problem";

/**
 * Parses YAML, of which JSON is a part. All keys are texts, merge keys (`<<`) are merged.
 *
 * @throws DescriptionError with the line when the text is neither
 */
export function parseYaml(file: string, text: string): Source {
  const lineCounter = new LineCounter();
  const document = parse(file, text, lineCounter);
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  // After the first error the parser guesses; what it finds then mostly misleads.
  const [error] = [...document.errors, ...document.warnings];
  if (error) throw new DescriptionError([syntaxProblem(file, text, error)]);
  const value = toValue(file, document, placeAt);
  const locate = (pointer: string): Place => ({
    ...placeAt(offsetOf(document, fromPointer(pointer))),
    pointer,
  });
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
