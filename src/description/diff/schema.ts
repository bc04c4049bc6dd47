import type { Description, Schema } from "../model/types";
import { compareConstraints } from "./constraints";
import { branchName, effective } from "./effective";
import { type Direction, type Report, severityOf } from "./types";

/** Both versions of a description, and where changes go. */
export interface Comparison {
  older: Description;
  newer: Description;
  report: Report;
}

/**
 * Compares two schemas through their references. Each pair is compared once in a body, at its first
 * place, which also ends cycles.
 *
 * @param where names the schema's place, and is the beginning of the names of what is inside
 */
export function compareSchemas(
  comparison: Comparison,
  older: Schema,
  newer: Schema,
  direction: Direction,
  where: string,
): void {
  const seen = new Map<unknown, Set<unknown>>();
  compare(older, newer, where);

  function compare(one: Schema, other: Schema, at: string): void {
    const before = effective(comparison.older, one);
    const after = effective(comparison.newer, other);
    if (wasSeen(before, after)) return;
    compareConstraints(before, after, direction, at, comparison.report);
    compareProperties(before, after, at);
    compareBranches(before, after, at);
    if (before.items && after.items)
      compare(before.items, after.items, `${at}[]`);
    const [free, freeNow] = [
      before.additionalProperties,
      after.additionalProperties,
    ];
    if (typeof free === "object" && typeof freeNow === "object")
      compare(free, freeNow, `${at}.*`);
  }

  /** Merged schemas are new objects each time: what they were made of tells them apart. */
  function wasSeen(before: Schema, after: Schema): boolean {
    const [one, other] = [identity(before), identity(after)];
    if (one === undefined || other === undefined) return false;
    const partners = seen.get(one) ?? new Set();
    seen.set(one, partners);
    if (partners.has(other)) return true;
    partners.add(other);
    return false;
  }

  function compareProperties(before: Schema, after: Schema, at: string): void {
    const old = visible(before, direction);
    const now = visible(after, direction);
    for (const [name, property] of old) {
      const place = `${at}.${name}`;
      const successor = now.get(name);
      if (successor === undefined) {
        comparison.report(
          "breaking",
          "property-removed",
          place,
          `The property ${name} is gone.`,
        );
        continue;
      }
      const was = before.required?.includes(name) ?? false;
      const is = after.required?.includes(name) ?? false;
      if (was !== is)
        comparison.report(
          severityOf(direction, is ? "narrower" : "wider"),
          is ? "property-required" : "property-optional",
          place,
          is
            ? `The property ${name} is required now.`
            : `The property ${name} may be missing now.`,
        );
      compare(property, successor, place);
    }
    for (const name of now.keys()) {
      if (old.has(name)) continue;
      const isRequired = after.required?.includes(name) ?? false;
      comparison.report(
        direction === "request" && isRequired ? "breaking" : "additive",
        "property-added",
        `${at}.${name}`,
        `The ${isRequired ? "required " : ""}property ${name} is new.`,
      );
    }
  }

  function compareBranches(before: Schema, after: Schema, at: string): void {
    for (const key of ["oneOf", "anyOf"] as const) {
      const old = branches(before[key]);
      const now = branches(after[key]);
      for (const [name, branch] of old) {
        const successor = now.get(name);
        if (successor) compare(branch, successor, `${at}(${name})`);
        else
          comparison.report(
            severityOf(direction, "narrower"),
            "branch-removed",
            at,
            `The alternative ${name} is gone.`,
          );
      }
      for (const name of now.keys())
        if (!old.has(name))
          comparison.report(
            severityOf(direction, "wider"),
            "branch-added",
            at,
            `The alternative ${name} is new.`,
          );
    }
  }
}

function identity({ properties, oneOf, anyOf, items }: Schema): unknown {
  const parts = properties && Object.values(properties);
  return parts?.[0] ?? oneOf?.[0] ?? anyOf?.[0] ?? items;
}

function branches(list: Schema[] = []): Map<string, Schema> {
  return new Map(
    list.map((branch, index) => [branchName(branch, index), branch]),
  );
}

/** The properties that travel in a direction. */
function visible(
  { properties = {} }: Schema,
  direction: Direction,
): Map<string, Schema> {
  const hidden = direction === "request" ? "readOnly" : "writeOnly";
  return new Map(
    Object.entries(properties).filter(([, property]) => !property[hidden]),
  );
}
