import type { OperationEntry } from "../../description";
import { type Children, type PageElement, element } from "../../page/tree/node";
import { link, section } from "../overview/links";
import type { PagePlan } from "../plan";

/** An operation's title as a link to its page. */
export function operationLink(
  entry: OperationEntry,
  plan: PagePlan,
): PageElement {
  return link(plan.href(entry.page), entry.title);
}

export function code(text: string): PageElement {
  return element("code", {}, text);
}

/** Items of a line, with commas between them. */
export function inLine(items: readonly Children[]): Children[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [", ", item]));
}

/** A list of lines, each about one thing. */
export function lines(items: readonly Children[]): PageElement {
  return element(
    "ul",
    { className: "index-list" },
    items.map((item) => element("li", {}, item)),
  );
}

/** A heading with how much stands below it, and what does; nothing where there is nothing. */
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

/** The id of the part below a letter. */
export function letterId(letter: string): string {
  return letter === "#" ? "other" : letter.toLowerCase();
}

/** Things by a key, in the order of their keys. */
export function grouped<T>(
  pairs: readonly (readonly [key: string, value: T])[],
): [key: string, values: T[]][] {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs)
    groups.set(key, [...(groups.get(key) ?? []), value]);
  return [...groups].sort(([a], [b]) => collator.compare(a, b));
}

const collator = new Intl.Collator("en", { numeric: true });
