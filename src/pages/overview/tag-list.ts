import { plainText } from "../../page/markdown/nodes";
import { type Children, element } from "../../page/tree/node";
import type { PagePlan } from "../plan";
import type { TagNode } from "../tags";
import { link } from "./links";

/**
 * Tags with the number of their operations, and the tags below each.
 *
 * @param inside what is listed below a tag besides
 */
export function tagList(
  tags: readonly TagNode[],
  plan: PagePlan,
  inside: (tag: TagNode) => Children = () => undefined,
): Children {
  if (tags.length === 0) return undefined;
  return element(
    "ul",
    { className: "tag-list" },
    tags.map((tag) =>
      element(
        "li",
        {},
        link(plan.href(tag.page), tag.title),
        tag.operations.length > 0
          ? ` (${String(tag.operations.length)})`
          : undefined,
        inside(tag),
        tagList(tag.children, plan, inside),
      ),
    ),
  );
}

/** The tags below one, each with the first paragraph of its text. */
export function tagsBelow(tags: readonly TagNode[], plan: PagePlan): Children {
  if (tags.length === 0) return undefined;
  return element(
    "ul",
    {},
    tags.map(({ page, title, tag }) => {
      const text = plainText(tag.description);
      return element(
        "li",
        {},
        link(plan.href(page), title),
        text === "" ? undefined : `: ${text}`,
      );
    }),
  );
}
