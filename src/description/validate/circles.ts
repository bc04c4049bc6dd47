import { at } from "../model/reference/pointer";
import { isRecord } from "../model/record";
import type { Description } from "../model/types";

const compositions = ["allOf", "oneOf", "anyOf", "not", "if", "then", "else"];

/** Keywords below which a schema that leads straight back to itself is no alternative. */
const choices = new Set(["oneOf", "anyOf", "not"]);

/** One step from schema to schema: a reference, and the keyword that it stands below. */
interface Step {
  reference: Record<string, unknown>;
  keyword: string;
  target: unknown;
}

/** Rounds that look for the best place to cut; after them any place will do. */
const rounds = 20;

/**
 * The description without schemas that hold themselves with no value in between, as by an `allOf`
 * that leads back: no value could ever be checked against these. Where such a schema is met again,
 * what it says without its compositions stays. Schemas that hold themselves below a property or an
 * item are left as they are.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-9.4.1
 */
export function withoutCircles(description: Description): Description {
  let result = description;
  for (let round = 0; ; round += 1) {
    const schemas = result.components?.schemas;
    const cuts = cutsOf(result, schemas, round < rounds);
    if (cuts.size === 0) return result;
    result = {
      ...result,
      components: {
        ...result.components,
        schemas: replace(schemas, cuts) as typeof schemas,
      },
    };
  }
}

/**
 * A reference of each circle, with what can stand in its place.
 *
 * @param isChosen whether references below `allOf` are preferred to the one that closes the circle: a
 * child keeps what its parent says, and the parent its choice of children
 */
function cutsOf(
  description: Description,
  schemas: unknown,
  isChosen: boolean,
): Map<unknown, unknown> {
  const cuts = new Map<unknown, unknown>();
  const path: Step[] = [];
  const ancestors = new Set<unknown>();
  const done = new Set<unknown>();

  const close = (last: Step): void => {
    const start = path.findIndex(({ target }) => target === last.target);
    const circle = [...path.slice(start + 1), last];
    const step =
      (isChosen && circle.findLast(({ keyword }) => !choices.has(keyword))) ||
      last;
    cuts.set(
      step.reference,
      choices.has(step.keyword) ? { not: {} } : plain(step.target),
    );
  };
  const enter = (schema: unknown, keyword: string): void => {
    if (!isRecord(schema) || done.has(schema)) return;
    ancestors.add(schema);
    const { $ref } = schema;
    if (typeof $ref === "string" && $ref.startsWith("#/")) {
      const target = at(description, $ref.slice(1));
      const step = { reference: schema, keyword, target };
      if (ancestors.has(target)) close(step);
      else {
        path.push(step);
        enter(target, keyword);
        path.pop();
      }
    }
    for (const key of compositions)
      for (const part of [schema[key]].flat()) enter(part, key);
    ancestors.delete(schema);
    done.add(schema);
  };
  const waiting: unknown[] = [schemas];
  while (waiting.length > 0) {
    const next = waiting.pop();
    enter(next, "");
    if (typeof next === "object" && next !== null)
      for (const one of Object.values(next)) waiting.push(one);
  }
  return cuts;
}

function plain(schema: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(isRecord(schema) ? schema : {}).filter(
      ([key]) =>
        ![...compositions, "$ref", "discriminator", "title"].includes(key),
    ),
  );
}

function replace(node: unknown, by: Map<unknown, unknown>): unknown {
  if (by.has(node)) return by.get(node);
  if (Array.isArray(node)) return node.map((one) => replace(one, by));
  if (!isRecord(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, one]) => [key, replace(one, by)]),
  );
}
