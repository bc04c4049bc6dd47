import {
  type Model,
  merge,
  modelOf,
  propertiesOf,
  schemaNamed,
} from "../model";
import type { AnySchema, Description, Schema } from "../model/types";
import { branchName } from "./branch-name";
import { areOfOtherTypes, compareConstraints } from "./constraints";
import { createIdentity } from "./identity";
import { type Place, componentPlace, placeBelow } from "./place";
import {
  type Direction,
  type Report,
  type Severity,
  type SharedPlace,
  severityOf,
} from "./types";

/** Both versions of a description, and the function that receives changes. */
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
 * Compares two schemas, following references. Each pair of schemas with children is compared once
 * per body, at its first place, which also handles cycles.
 *
 * @param where the schema's place, which prefixes the places of its children
 * @param shared the component that contains the schema, if any
 */
export function compareSchemas(
  { older, newer, report }: Comparison,
  oldSchema: AnySchema,
  newSchema: AnySchema,
  direction: Direction,
  where: string,
  shared?: SharedPlace,
): void {
  const identity = createIdentity();
  const seen = new Set<string>();
  compare(oldSchema, newSchema, { where, ...(shared && { shared }) });

  function compare(one: AnySchema, other: AnySchema, around: Place): void {
    const { schema: before, name: oldName } = merge(older, one);
    const { schema: after, name: newName } = merge(newer, other);
    const isObject = hasChildren(before) && hasChildren(after);
    const at = componentPlace(
      { older, newer },
      [oldName, newName],
      isObject,
      around,
    );
    if (isObject) {
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
    const isInComponent = at === around ? () => true : constraintsOf(at);
    compareConstraints(
      ...([before, after, direction, at.where] as const),
      (severity, rule, where, message) => {
        const { shared: component } = isInComponent(rule, message)
          ? at
          : around;
        reportDifference(
          ...([severity, rule] as const),
          { where, ...(component && { shared: component }) },
          message,
        );
      },
    );
    // If an object became a list, none of its properties can be compared.
    if (areOfOtherTypes(before, after)) return;
    compareProperties(before, after, at);
    compareBranches(before, after, at);
    if (before.items !== undefined && after.items !== undefined)
      compare(before.items, after.items, placeBelow(at, "[]"));
    const [free, freeNow] = [
      before.additionalProperties,
      after.additionalProperties,
    ];
    if (typeof free === "object" && typeof freeNow === "object")
      compare(free, freeNow, placeBelow(at, ".*"));
  }

  function reportDifference(
    severity: Severity,
    rule: string,
    { where: place, shared: component }: Place,
    message: string,
  ): void {
    report(severity, rule, place, message, {
      direction,
      ...(component && { shared: component }),
    });
  }

  /**
   * Returns whether a change is in the component itself, and not in keywords added where it is
   * used.
   */
  function constraintsOf({ shared: component }: Place) {
    const { name = "", was = name } = component ?? {};
    let found: Set<string> | undefined;
    return (rule: string, message: string): boolean => {
      if (!found) {
        const all = (found = new Set<string>());
        compareConstraints(
          merge(older, schemaNamed(older, was) ?? true).schema,
          merge(newer, schemaNamed(newer, name) ?? true).schema,
          ...([direction, ""] as const),
          (_, itsRule, __, text) => all.add(`${itsRule} ${text}`),
        );
      }
      return found.has(`${rule} ${message}`);
    };
  }

  function compareProperties(before: Schema, after: Schema, at: Place): void {
    const old = propertiesOf(older, before, direction);
    const now = new Map(
      propertiesOf(newer, after, direction).map((one) => [one.name, one]),
    );
    for (const { name, schema, isRequired } of old) {
      const place = placeBelow(at, `.${name}`);
      const successor = now.get(name);
      if (successor === undefined) {
        reportDifference(
          "breaking",
          "property-removed",
          place,
          `The property ${name} was removed.`,
        );
        continue;
      }
      const is = successor.isRequired;
      if (isRequired !== is)
        reportDifference(
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
      reportDifference(
        direction === "request" && isRequired ? "breaking" : "additive",
        "property-added",
        placeBelow(at, `.${name}`),
        `The ${isRequired ? "required " : ""}property ${name} is new.`,
      );
    }
  }

  function compareBranches(before: Schema, after: Schema, at: Place): void {
    for (const key of ["oneOf", "anyOf"] as const)
      compareChoice(branches(before, key), branches(after, key), at);
  }

  function compareChoice(
    old: ReadonlyMap<string, AnySchema>,
    now: ReadonlyMap<string, AnySchema>,
    at: Place,
  ): void {
    for (const [name, branch] of old) {
      const successor = now.get(name);
      if (successor !== undefined)
        compare(branch, successor, placeBelow(at, `(${name})`));
      else
        reportDifference(
          severityOf(direction, "narrower"),
          "branch-removed",
          at,
          `The alternative ${name} was removed.`,
        );
    }
    for (const name of now.keys())
      if (!old.has(name))
        reportDifference(
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
 * Returns the alternatives of a schema that is nothing but a choice. Merging replaces a choice of
 * one by that schema, so it counts as the only alternative if the other version has several.
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

/** Returns the branches of a merged schema, by name, including those of choices in its `allOf`. */
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
