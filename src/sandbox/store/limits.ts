/** Levels of objects and arrays that a stored value may have. */
export const deepest = 50;

/** Properties and array items that a stored value may have, on all levels together. */
export const mostMembers = 10_000;

/** Characters of all strings and property names that one object may have. */
export const longest = 256 * 1024;

/** What keeps a value from being stored, and the top-level property where that was found. */
export interface Violation {
  property?: string;
  message: string;
}

/** How much a value takes, or why it cannot be stored. */
export type Measure =
  | { size: number; violation?: undefined }
  | { size?: undefined; violation: Violation };

interface Visit {
  value: unknown;
  depth: number;
  /** The top-level property that the value lies in. */
  property?: string;
}

/** Roughly what a number, a boolean or a separator adds. */
const overhead = 8;

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Why a value that has no members cannot be written as JSON. */
function unrepresentable(value: unknown): string | undefined {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return undefined;
    case "number":
      return Number.isFinite(value)
        ? undefined
        : "Out of range float values are not JSON compliant.";
    case "object":
      if (value === null || Array.isArray(value) || isPlain(value))
        return undefined;
  }
  return "Only JSON values can be stored.";
}

/**
 * Measures a value against the limits of what is stored. It does not recurse, so no value is too
 * deep for it, and it ends at the first violation, so a cycle counts as too deep.
 */
export function measure(root: unknown): Measure {
  const open: Visit[] = [{ value: root, depth: 0 }];
  let members = 0;
  let size = 0;
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { value, depth, property } = visit;
    const refuse = (message: string): Measure => ({
      violation: { ...(property !== undefined && { property }), message },
    });
    const reason = unrepresentable(value);
    if (reason) return refuse(reason);
    size += overhead + (typeof value === "string" ? value.length : 0);
    if (typeof value !== "object" || value === null) continue;
    if (depth >= deepest)
      return refuse(
        `The value is nested more than ${deepest} levels deep, the most that is stored.`,
      );
    const entries = Object.entries(value);
    members += entries.length;
    if (members > mostMembers)
      return {
        violation: {
          message: `There are more than ${mostMembers} properties and array items, the most that is stored at once.`,
        },
      };
    for (const [name, member] of entries) {
      size += name.length;
      const top =
        property ?? (Array.isArray(root) || depth > 0 ? undefined : name);
      open.push({
        value: member,
        depth: depth + 1,
        ...(top !== undefined && { property: top }),
      });
    }
  }
  return { size };
}

/** Measures an object that is to be stored as a whole, its length included. */
export function measureRow(row: Record<string, unknown>): Measure {
  const measured = measure(row);
  return measured.size !== undefined && measured.size > longest
    ? {
        violation: {
          message: `The object is longer than ${longest} characters, the most that is stored.`,
        },
      }
    : measured;
}
