import type { Description, OperationEntry, Parameter } from "../../description";
import {
  merge,
  modelOf,
  resolvedList,
  schemaNamed,
} from "../../description/model";
import { thingOf } from "../relations/carried";
import { letterOf } from "../schema-menu";
import { idOf } from "../anchors";

/** A parameter or property name, and everything that has it. */
export interface UsedName {
  name: string;
  /** Operations with a parameter of this name, each with the parameter's anchor on its page. */
  operations: { entry: OperationEntry; anchor: string }[];
  /** Schemas with a property of this name, one for all forms of an object. */
  schemas: string[];
}

/** Heading of names that do not begin with a letter from A to Z. */
export const otherLetter = "#";

const known = new WeakMap<Description, Map<string, UsedName[]>>();

/** Returns all names of parameters and properties by initial letter, in alphabetical order. */
export function namesByLetter(
  description: Description,
  operations: readonly OperationEntry[],
): Map<string, UsedName[]> {
  const found = known.get(description) ?? findNames(description, operations);
  known.set(description, found);
  return found;
}

function findNames(
  description: Description,
  operations: readonly OperationEntry[],
): Map<string, UsedName[]> {
  const model = modelOf(description);
  const names = new Map<string, UsedName>();
  const named = (name: string): UsedName => {
    const used = names.get(name) ?? { name, operations: [], schemas: [] };
    names.set(name, used);
    return used;
  };
  for (const entry of operations) {
    const { parameters } = entry.operation;
    for (const one of resolvedList<Parameter>(model, parameters))
      named(one.name).operations.push({
        entry,
        anchor: anchorOf(one.in, one.name),
      });
  }
  const schemas = Object.keys(description.components?.schemas ?? {});
  const things = new Map<string, Set<string>>();
  // The object itself comes before its forms: `User` before `PatchedUserRequest`.
  for (const schema of schemas.toSorted((a, b) => a.length - b.length)) {
    const thing = thingOf(model, schema);
    const { properties = {} } = merge(
      model,
      schemaNamed(model, schema) ?? true,
    ).schema;
    for (const name of Object.keys(properties)) {
      const seen = things.get(name) ?? new Set();
      things.set(name, seen);
      if (seen.has(thing)) continue;
      seen.add(thing);
      named(name).schemas.push(schema);
    }
  }
  const letters = new Map<string, UsedName[]>();
  for (const used of [...names.values()].sort((a, b) =>
    collator.compare(a.name, b.name),
  )) {
    used.schemas.sort(collator.compare);
    const own = letterOf(used.name);
    const letter = /^[A-Z]$/.test(own) ? own : otherLetter;
    letters.set(letter, [...(letters.get(letter) ?? []), used]);
  }
  return letters;
}

/** Returns the anchor of a parameter or property on a page. */
export function anchorOf(parent: string, name: string): string {
  return idOf(`${parent}.${name}`);
}

const collator = new Intl.Collator("en", { numeric: true });
