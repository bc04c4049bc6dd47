import { plainText } from "../../page/markdown/nodes";
import { type Children, element } from "../../page/tree/node";
import type { PagePlan } from "../plan";
import type { TagNode } from "../tags";
import { link } from "./links";

/**
 * Lists tags with their number of operations, and nested tags.
 *
 * @param inside returns additional content below a tag
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

/** Lists the nested tags of a tag with their descriptions. */
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
