/** Maximum levels of objects and arrays in a stored value. */
export const maxDepth = 50;

/** Maximum number of properties and array items in a stored value, on all levels. */
export const maxMembers = 10_000;

/** Maximum length of a stored object in characters: its strings and property names. */
export const maxTextLength = 256 * 1024;

/** Why a value cannot be stored, and the top-level property that contains the cause. */
export interface Violation {
  property?: string;
  message: string;
}

/** The size of a value, or why it cannot be stored. */
export type Measure =
  | { size: number; violation?: undefined }
  | { size?: undefined; violation: Violation };

interface Visit {
  value: unknown;
  depth: number;
  /** The top-level property that contains the value. */
  property?: string;
}

/** Approximate size in characters of a number, a boolean or a separator. */
const overhead = 8;

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Returns why a primitive value cannot be represented in JSON, or undefined if it can. */
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
 * Measures a value against the store's limits. It does not recurse, so deep values cannot exhaust
 * the stack, and it stops at the first violation, so a cycle counts as too deep.
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
    if (depth >= maxDepth)
      return refuse(
        `The value is nested more than ${maxDepth} levels deep, the most that is stored.`,
      );
    const entries = Object.entries(value);
    members += entries.length;
    if (members > maxMembers)
      return {
        violation: {
          message: `There are more than ${maxMembers} properties and array items, the most that is stored at once.`,
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

/** Measures an object against the store's limits, including its total length. */
export function measureRow(row: Record<string, unknown>): Measure {
  const measured = measure(row);
  return measured.size !== undefined && measured.size > maxTextLength
    ? {
        violation: {
          message: `The object is longer than ${maxTextLength} characters, the most that is stored.`,
        },
      }
    : measured;
}
