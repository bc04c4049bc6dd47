import { type Operation, isGroup } from "../../description";
import { type Children, element } from "../../page/tree/node";
import type { PagePlan } from "../plan";

/** The pages that an operation's tags link to. */
export type TagLinks = Pick<PagePlan, "tags" | "href">;

/**
 * Returns the tags that the menu does not show: marks, which are not in the menu (OpenAPI 3.2,
 * `kind`), and all tags of an operation that has several places in it.
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
