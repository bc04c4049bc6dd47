import type {
  Completion,
  CompletionContext,
  CompletionResult,
} from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { SyntaxNode } from "@lezer/common";
import { soleKind } from "../../description/model/ask/kind";
import { merge } from "../../description/model/merge/merge";
import { type Model, modelOf } from "../../description/model/model";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type { sample as sampleOf } from "../../description/model/sample/sample";
import type { AnySchema, Description } from "../../description/model/types";
import { pathOf, properties, propertyName } from "./pointer";
import { propertiesAt, schemasAt, valuesAt } from "./schemasAt";

/** Creates a sample value of a schema. */
type Sample = typeof sampleOf;

/**
 * Creates a completion source for property names and values from a schema.
 *
 * @param sample creates the values that are inserted with names.
 */
export function schemaCompletion(
  description: Description,
  root: AnySchema | undefined,
  sample: Sample,
): (context: CompletionContext) => CompletionResult | null {
  const model = modelOf(description);
  return ({
    state,
    pos,
    explicit,
  }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString();
    const node = syntaxTree(state).resolveInner(pos, -1);
    const place = cursorContext(node, text, pos);
    if (!place) return null;
    const { from, object } = place;
    const typed = text.slice(from, pos);
    if (!explicit && typed === "") return null;
    const to = wordEnd(text, from, pos);
    const options = object
      ? names(model, root, object, { text, from, to }, sample)
      : values(model, root, sample, place.node ? pathOf(place.node, text) : []);
    return { from, to, options: ranked(options, typed), filter: false };
  };
}

interface CursorContext {
  from: number;
  /** The object whose property name is being completed; undefined for a value. */
  object?: SyntaxNode;
  /** Undefined for the body itself. */
  node?: SyntaxNode;
}

/** Returns whether the cursor is at a property name or a value, and in which object. */
function cursorContext(
  node: SyntaxNode,
  text: string,
  pos: number,
): CursorContext | undefined {
  const start = wordStart(text, pos);
  const before = text.slice(0, start).trimEnd().slice(-1);
  const container = enclosing(node);
  if (before === "") return { from: start };
  if (before === ":") {
    return { from: start, node: propertyBefore(node) };
  }
  if (container?.name === "Object" && (before === "{" || before === ",")) {
    return { from: start, object: container, node };
  }
  if (container?.name === "Array" && (before === "[" || before === ",")) {
    return { from: start, node: node.name === "Array" ? endOf(node) : node };
  }
  return undefined;
}

/** In an unfinished array, returns the node of its last item. */
const endOf = (array: SyntaxNode) => array.lastChild ?? array;

function enclosing(node: SyntaxNode): SyntaxNode | undefined {
  for (let one: SyntaxNode | null = node; one; one = one.parent) {
    if (one.name === "Object" || one.name === "Array") return one;
  }
  return undefined;
}

/** Returns the node inside the property whose value is missing or being typed. */
function propertyBefore(node: SyntaxNode): SyntaxNode {
  for (let one: SyntaxNode | null = node; one; one = one.parent) {
    if (one.name === "Property") return one.lastChild ?? one;
  }
  return node;
}

/**
 * Returns where the word before the cursor starts, including its opening quote. It walks backwards,
 * because a pattern tried at each character takes quadratic time for a long word.
 */
function wordStart(text: string, pos: number): number {
  let start = pos;
  while (inWord.test(text.charAt(start - 1))) start--;
  return text.charAt(start - 1) === '"' ? start - 1 : start;
}

/** A character of a name or value, that is, no quote, space or JSON punctuation. */
const inWord = /[^\s"{}[\],:]/;

/**
 * Returns where the word at the cursor ends: the rest of it is replaced too, with its closing quote
 * if it has an opening one. A quote directly after the cursor may start another word and is kept.
 */
function wordEnd(text: string, from: number, pos: number): number {
  const isQuoted = text.charAt(from) === '"' && from < pos;
  if (from === pos) return pos;
  const rest = /^[^\s"{}[\],:]*/.exec(text.slice(pos))?.[0].length ?? 0;
  const end = pos + rest;
  return isQuoted && text.charAt(end) === '"' ? end + 1 : end;
}

/**
 * Ranks options that start with the typed text first, then those that contain it; drops the rest.
 */
function ranked(options: Completion[], typed: string): Completion[] {
  const wanted = bare(typed);
  const rank = ({ label }: Completion) => {
    const at = bare(label).indexOf(wanted);
    return at < 0 ? 2 : Math.min(at, 1);
  };
  return [0, 1].flatMap((one) => options.filter((own) => rank(own) === one));
}

const bare = (text: string) => text.replaceAll('"', "").toLowerCase();

function names(
  model: Model,
  root: AnySchema | undefined,
  object: SyntaxNode,
  { text, from, to }: { text: string; from: number; to: number },
  sample: Sample,
): Completion[] {
  const path = pathOf(object, text);
  const present = new Set(
    properties(object)
      .filter(({ name }) => name.from !== from)
      .map(({ name }) => propertyName(name, text)),
  );
  const after = text.slice(to).trimStart();
  const hasValue = to > from && after.startsWith(":");
  const isFollowed = !hasValue && after.startsWith('"');
  return propertiesAt(model, root, path)
    .filter(({ name }) => !present.has(name))
    .sort((one, other) => Number(other.isRequired) - Number(one.isRequired))
    .map(({ name, schema, isRequired }) => ({
      info: merge(model, schema).schema.description,
      label: JSON.stringify(name),
      apply:
        JSON.stringify(name) +
        (hasValue
          ? ""
          : `: ${stringifyJson(sample(model, schema, { direction: "request" }))}`) +
        (isFollowed ? ", " : ""),
      type: "property",
      detail: [soleKind(model, schema), isRequired && "required"]
        .filter(Boolean)
        .join(", "),
    }));
}

function values(
  model: Model,
  root: AnySchema | undefined,
  sample: Sample,
  path: (string | number)[],
): Completion[] {
  const types = schemasAt(model, root, path).map((schema) =>
    soleKind(model, schema),
  );
  const empty = [
    ...(types.includes("object") ? ["{}"] : []),
    ...(types.includes("array") ? ["[]"] : []),
  ];
  const options = [
    ...valuesAt(model, root, path).map((one) => stringifyJson(one)),
    ...empty,
  ].map((label): Completion => ({ label, type: "constant" }));
  const isWholeObject = path.length === 0 && types.includes("object");
  return root !== undefined && isWholeObject
    ? [requiredProperties(model, root, sample), ...options]
    : options;
}

/** Returns an option with the required properties, to start an empty body. */
function requiredProperties(
  model: Model,
  root: AnySchema,
  sample: Sample,
): Completion {
  const value = sample(model, root, {
    direction: "request",
    requiredOnly: true,
  });
  return {
    label: "{…}",
    detail: "required properties",
    apply: stringifyJson(value, 2),
    type: "constant",
  };
}
