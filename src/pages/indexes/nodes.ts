import type { OperationEntry } from "../../description";
import { type Children, type PageElement, element } from "../../page/tree/node";
import { link, section } from "../overview/links";
import type { PagePlan } from "../plan";

/** Returns an operation's title as a link to its page. */
export function operationLink(
  entry: OperationEntry,
  plan: PagePlan,
): PageElement {
  return link(plan.href(entry.page), entry.title);
}

export function code(text: string): PageElement {
  return element("code", {}, text);
}

/** Joins items with commas. */
export function inLine(items: readonly Children[]): Children[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [", ", item]));
}

/** Returns a list with one item for each line. */
export function lines(items: readonly Children[]): PageElement {
  return element(
    "ul",
    { className: "index-list" },
    items.map((item) => element("li", {}, item)),
  );
}

/** Returns a heading with the number of items, followed by the items; nothing if there are none. */
export function part(
  id: string,
  title: string,
  items: readonly Children[],
  text?: string,
): Children {
  if (items.length === 0) return undefined;
  return [
    section(id, `${title} (${String(items.length)})`),
    text === undefined ? undefined : element("p", {}, text),
    lines(items),
  ];
}

/** Returns the anchor of a letter's section. */
export function letterId(letter: string): string {
  return letter === "#" ? "other" : letter.toLowerCase();
}

/** Groups values by key, sorted by key. */
export function grouped<T>(
  pairs: readonly (readonly [key: string, value: T])[],
): [key: string, values: T[]][] {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs)
    groups.set(key, [...(groups.get(key) ?? []), value]);
  return [...groups].sort(([a], [b]) => collator.compare(a, b));
}

const collator = new Intl.Collator("en", { numeric: true });
