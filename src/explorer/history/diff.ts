import { ExactNumber } from "../../description/model/numbers/exact";
import { isRecord } from "../../description/model/record";

/** One difference between two JSON values. */
export type Difference = { pointer: string } & (
  | { kind: "added"; after: unknown }
  | { kind: "removed"; before: unknown }
  | { kind: "changed"; before: unknown; after: unknown }
);

/** Properties that identify list items, most reliable first. */
const keys = ["pk", "id", "uuid", "slug", "key", "name"];
/** Maximum number of differences returned. */
export const mostDifferences = 500;
const deepest = 100;

/**
 * Returns the differences between two JSON values, with JSON pointers into the later one, or into
 * the earlier one for removed values. List items are matched by an identifying property, otherwise
 * by index.
 */
export function diffJson(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = [];
  compare(before, after, "", found, 0);
  return found;
}

function compare(
  before: unknown,
  after: unknown,
  pointer: string,
  found: Difference[],
  depth: number,
): void {
  if (found.length >= mostDifferences || isSame(before, after)) return;
  if (depth < deepest && Array.isArray(before) && Array.isArray(after)) {
    compareLists(before, after, pointer, found, depth);
    return;
  }
  if (depth < deepest && isPlain(before) && isPlain(after)) {
    for (const name of new Set([
      ...Object.keys(before),
      ...Object.keys(after),
    ])) {
      const at = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (!Object.hasOwn(after, name))
        add(found, { kind: "removed", pointer: at, before: before[name] });
      else if (!Object.hasOwn(before, name))
        add(found, { kind: "added", pointer: at, after: after[name] });
      else compare(before[name], after[name], at, found, depth + 1);
    }
    return;
  }
  add(found, { kind: "changed", pointer, before, after });
}

function compareLists(
  before: unknown[],
  after: unknown[],
  pointer: string,
  found: Difference[],
  depth: number,
): void {
  const [old, now] = [before, after].map((list) =>
    named(list, nameBy([...before, ...after])),
  ) as [Map<string, Item>, Map<string, Item>];
  for (const [name, { value, index }] of now) {
    const at = `${pointer}/${String(index)}`;
    const earlier = old.get(name);
    if (earlier) compare(earlier.value, value, at, found, depth + 1);
    else add(found, { kind: "added", pointer: at, after: value });
  }
  for (const [name, { value, index }] of old)
    if (!now.has(name))
      add(found, {
        ...{ kind: "removed", before: value },
        pointer: `${pointer}/${String(index)}`,
      });
}

interface Item {
  value: unknown;
  index: number;
}

/** Returns a list's items by name; repeated names are numbered. */
function named(
  list: readonly unknown[],
  nameOf: (value: unknown, index: number) => string,
): Map<string, Item> {
  const items = new Map<string, Item>();
  list.forEach((value, index) => {
    const name = nameOf(value, index);
    let count = 0;
    while (items.has(`${name} ${String(count)}`)) count++;
    items.set(`${name} ${String(count)}`, { value, index });
  });
  return items;
}

/**
 * Returns how to match the items of two lists: by an identifying property, by value for scalars,
 * otherwise by index.
 */
function nameBy(items: unknown[]): (value: unknown, index: number) => string {
  const key = keyOf(items);
  if (key !== undefined)
    return (value) => String((value as Record<string, unknown>)[key]);
  return items.every(isScalar)
    ? (value) => JSON.stringify(value)
    : (_, index) => String(index);
}

/** Returns the identifying property that all items have. */
function keyOf(items: unknown[]): string | undefined {
  return keys.find(
    (key) =>
      items.length > 0 &&
      items.every(
        (one) => isPlain(one) && isScalar(one[key]) && one[key] !== null,
      ),
  );
}

const isScalar = (value: unknown) =>
  value !== undefined && (typeof value !== "object" || value === null);
const isPlain = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && !(value instanceof ExactNumber);
const isSame = (one: unknown, other: unknown) =>
  one === other ||
  (one instanceof ExactNumber && String(one) === String(other));

function add(found: Difference[], one: Difference): void {
  if (found.length < mostDifferences) found.push(one);
}
