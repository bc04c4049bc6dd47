import { type Operation, isGroup } from "../../description";
import { type Children, element } from "../../page/tree/node";
import type { PagePlan } from "../plan";

/** What an operation's tags lead to. */
export type TagLinks = Pick<PagePlan, "tags" | "href">;

/**
 * The tags that the menu does not tell: marks, which are no place in it (OpenAPI 3.2, `kind`), and all
 * of an operation that stands in several places.
 */
export function tagNodes(
  { tags: names = [] }: Operation,
  { tags, href }: TagLinks,
): Children[] {
  const own = tags.filter(({ tag }) => names.includes(tag.name));
  const places = own.filter(({ tag }) => isGroup(tag));
  const marks = own.filter(({ tag }) => !isGroup(tag));
  const links = (entries: typeof own) =>
    entries.map(({ page, title }, index) => [
      index > 0 ? ", " : undefined,
      element("Link", { to: href(page) }, title),
    ]);
  return [
    places.length > 1 ? element("p", {}, "Tags: ", links(places)) : undefined,
    marks.length > 0 ? element("p", {}, "Marked: ", links(marks)) : undefined,
  ];
}
