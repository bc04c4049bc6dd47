import { Composer, type Document, LineCounter, Parser, visit } from "yaml";
import { yamlNumber } from "../model/numbers/yaml";
import { fromPointer } from "../model/reference/pointer";
import { DescriptionError, fail, type SourceLocation } from "../diagnostic";
import type { Source } from "./source-file";
import { offsetOf } from "./yaml-offset";
import { isDeeper } from "./yaml-depth";
import { depthLimit, syntaxProblem, tooDeep } from "./yaml-problem";

/**
 * Parses YAML, including JSON. All keys are strings; merge keys (`<<`) are merged.
 *
 * @throws DescriptionError with the line if the text is neither
 */
export function parseYaml(file: string, text: string): Source {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): SourceLocation => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const tokens = [...new Parser(lineCounter.addNewLine).parse(text)];
  if (isDeeper(tokens, depthLimit)) throw fail({ file }, ...tooDeep);
  const composer = new Composer({ merge: true, stringKeys: true });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (!document) return { file, value: null, locate: () => ({ file }) };
  // After the first error the parser guesses, so that later errors are misleading.
  const [error] = [...document.errors, ...document.warnings];
  if (error)
    throw new DescriptionError([
      syntaxProblem(placeAt(error.pos[0]), text, error),
    ]);
  if (second)
    throw fail(
      placeAt(second.range[0]),
      "The file holds more than one YAML document.",
      "Keep one of them; --- starts the next one.",
    );
  const value = toValue(file, document, placeAt);
  const locate = (pointer: string): SourceLocation => ({
    ...placeAt(offsetOf(document, fromPointer(pointer))),
    pointer,
  });
  return { file, value, locate };
}

function toValue(
  file: string,
  document: Document,
  placeAt: (offset: number) => SourceLocation,
): unknown {
  keepDigits(document);
  try {
    // `checkTree` limits the repetition by aliases after expansion.
    return document.toJS({ maxAliasCount: -1 }) as unknown;
  } catch (cause) {
    const unknown = unknownAlias(document);
    if (unknown)
      throw fail(
        placeAt(unknown.offset),
        `The alias *${unknown.name} has no anchor.`,
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

/** Replaces numbers that JavaScript would change by exact ones. */
export function keepDigits(document: Document): void {
  visit(document, {
    Scalar(key, scalar) {
      const { value, source } = scalar;
      if (key === "key" || typeof value !== "number" || source === undefined)
        return;
      scalar.value = yamlNumber(source) ?? value;
    },
  });
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
