import { type Model, merge, modelOf, propertiesOf } from "../model";
import type { AnySchema, Description, Schema } from "../model/types";
import { branchName } from "./branch-name";
import { compareConstraints } from "./constraints";
import { createIdentity } from "./identity";
import { type Direction, type Report, severityOf } from "./types";

/** Both versions of a description, and where changes go. */
export interface Comparison {
  older: Model;
  newer: Model;
  report: Report;
}

export function comparisonOf(
  older: Description,
  newer: Description,
  report: Report,
): Comparison {
  return { older: modelOf(older), newer: modelOf(newer), report };
}

/**
 * Compares two schemas through their references. Each pair that has children is compared once in a
 * body, at its first place, which also ends cycles.
 *
 * @param where names the schema's place, and is the beginning of the names of its children
 */
export function compareSchemas(
  { older, newer, report }: Comparison,
  oldSchema: AnySchema,
  newSchema: AnySchema,
  direction: Direction,
  where: string,
): void {
  const identity = createIdentity();
  const seen = new Set<string>();
  compare(oldSchema, newSchema, where);

  function compare(one: AnySchema, other: AnySchema, at: string): void {
    const { schema: before } = merge(older, one);
    const { schema: after } = merge(newer, other);
    if (hasChildren(before) && hasChildren(after)) {
      const pair = `${identity(older, one)}, ${identity(newer, other)}`;
      if (seen.has(pair)) return;
      seen.add(pair);
    }
    const [old, now] = [
      alternatives(older, one, after),
      alternatives(newer, other, before),
    ];
    if (old && now) {
      compareChoice(old, now, at);
      return;
    }
    compareConstraints(before, after, direction, at, report);
    compareProperties(before, after, at);
    compareBranches(before, after, at);
    if (before.items !== undefined && after.items !== undefined)
      compare(before.items, after.items, `${at}[]`);
    const [free, freeNow] = [
      before.additionalProperties,
      after.additionalProperties,
    ];
    if (typeof free === "object" && typeof freeNow === "object")
      compare(free, freeNow, `${at}.*`);
  }

  function compareProperties(before: Schema, after: Schema, at: string): void {
    const old = propertiesOf(older, before, direction);
    const now = new Map(
      propertiesOf(newer, after, direction).map((one) => [one.name, one]),
    );
    for (const { name, schema, isRequired } of old) {
      const place = `${at}.${name}`;
      const successor = now.get(name);
      if (successor === undefined) {
        report(
          "breaking",
          "property-removed",
          place,
          `The property ${name} is gone.`,
        );
        continue;
      }
      const is = successor.isRequired;
      if (isRequired !== is)
        report(
          severityOf(direction, is ? "narrower" : "wider"),
          is ? "property-required" : "property-optional",
          place,
          is
            ? `The property ${name} is required now.`
            : `The property ${name} may be missing now.`,
        );
      compare(schema, successor.schema, place);
    }
    const known = new Set(old.map(({ name }) => name));
    for (const { name, isRequired } of now.values()) {
      if (known.has(name)) continue;
      report(
        direction === "request" && isRequired ? "breaking" : "additive",
        "property-added",
        `${at}.${name}`,
        `The ${isRequired ? "required " : ""}property ${name} is new.`,
      );
    }
  }

  function compareBranches(before: Schema, after: Schema, at: string): void {
    for (const key of ["oneOf", "anyOf"] as const)
      compareChoice(branches(before, key), branches(after, key), at);
  }

  function compareChoice(
    old: ReadonlyMap<string, AnySchema>,
    now: ReadonlyMap<string, AnySchema>,
    at: string,
  ): void {
    for (const [name, branch] of old) {
      const successor = now.get(name);
      if (successor !== undefined) compare(branch, successor, `${at}(${name})`);
      else
        report(
          severityOf(direction, "narrower"),
          "branch-removed",
          at,
          `The alternative ${name} is gone.`,
        );
    }
    for (const name of now.keys())
      if (!old.has(name))
        report(
          severityOf(direction, "wider"),
          "branch-added",
          at,
          `The alternative ${name} is new.`,
        );
  }
}

function hasChildren(schema: Schema): boolean {
  const { properties, oneOf, anyOf, items, additionalProperties } = schema;
  return (
    (properties ?? oneOf ?? anyOf ?? items) !== undefined ||
    typeof additionalProperties === "object"
  );
}

/**
 * The alternatives of a schema that is a choice and nothing else. Merging takes a choice of one for
 * that one, which is the only alternative beside another version with several.
 *
 * @param other the merged schema of the other version
 */
function alternatives(
  model: Model,
  schema: AnySchema,
  other: Schema,
): Map<string, AnySchema> | undefined {
  const { schema: merged, name } = merge(model, schema);
  for (const key of ["oneOf", "anyOf"] as const) {
    const [own, others] = [branches(merged, key), branches(other, key)];
    if (own.size > 0 && others.size === 0)
      return isChoice(merged) ? own : undefined;
    const label = name ?? merged.title;
    if (own.size === 0 && label !== undefined && others.has(label))
      return new Map([[label, schema]]);
  }
  return undefined;
}

function isChoice(schema: Schema): boolean {
  return Object.keys(schema).every((key) => choiceKeys.has(key));
}

const choiceKeys = new Set([
  ...["oneOf", "anyOf", "discriminator", "title", "description", "nullable"],
]);

/** The branches of a merged schema, by name; several choices stand in its `allOf`. */
function branches(
  schema: Schema,
  key: "oneOf" | "anyOf",
): Map<string, AnySchema> {
  return new Map(
    [schema, ...(schema.allOf ?? [])]
      .flatMap((part) => (typeof part === "object" ? (part[key] ?? []) : []))
      .map((branch, index) => [branchName(branch, index), branch]),
  );
}
