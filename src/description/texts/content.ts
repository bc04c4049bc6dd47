import {
  accepts,
  type Direction,
  isEqual,
  type Model,
  rulesFor,
} from "../model";
import { isRecord } from "../model/record";
import { at } from "../model/reference/pointer";
import { fit } from "./fit";
import { inside, type Reports } from "./report";

type Node = Record<string, unknown>;

/** The models of both descriptions, for resolving references. */
export interface Models {
  source: Model;
  target: Model;
}

/**
 * Returns the target's content (media types) with the source's examples, adapted to be valid there.
 *
 * @param pointer to the source's content
 */
export function applyToContent(
  source: unknown,
  target: unknown,
  direction: Direction,
  { models, pointer, reports }: LayContext,
): unknown {
  if (!isRecord(source) || !isRecord(target)) return target;
  const result: Node = { ...target };
  for (const [type, media] of Object.entries(source)) {
    const theirs = Object.hasOwn(target, type) ? target[type] : undefined;
    if (!isRecord(media) || !isRecord(theirs) || !isRecord(media["examples"]))
      continue;
    const examples = Object.entries(media["examples"]).flatMap(
      ([name, example]) => {
        const fitting = fitted(models, theirs["schema"], example, direction);
        if (fitting !== undefined) return [[name, fitting] as const];
        reports.changed.push({
          pointer: inside(pointer, type, "examples", name),
          reason: "The example cannot be made valid.",
        });
        return [];
      },
    );
    if (examples.length > 0)
      result[type] = { ...theirs, examples: Object.fromEntries(examples) };
  }
  return result;
}

export interface LayContext {
  models: Models;
  pointer: string;
  reports: Reports;
}

/** Returns the example, adapted if necessary, or `undefined` if it cannot be made valid. */
function fitted(
  { source, target }: Models,
  schema: unknown,
  example: unknown,
  direction: Direction,
): unknown {
  const named =
    isRecord(example) && typeof example["$ref"] === "string"
      ? at(source.document, example["$ref"].slice(1))
      : example;
  if (!isRecord(named)) return undefined;
  if (!isRecord(schema) || !("value" in named)) return example;
  const value = fit(target, schema, named["value"], direction);
  if (isEqual(value, named["value"])) return example;
  return accepts(target, schema, value, rulesFor(target, direction))
    ? { ...named, value }
    : undefined;
}
