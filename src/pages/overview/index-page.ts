import { type PageNode, element, nodes } from "../../page/tree/node";
import type { PagePlan } from "../plan";
import { letterId } from "../indexes/nodes";
import { letterOf } from "../schema-menu";
import { link, pageTitle, section } from "./links";

export const indexTitle = "A to Z";

interface Line {
  /** The sort key. */
  key: string;
  title: string;
  href: string;
  /** Text after the title. */
  detail: string;
}

/**
 * Lists everything that has a page by name, which replaces the search if scripts are off.
 * Operations are sorted by subject: "Create a user" is listed under U.
 */
export function indexPage(plan: PagePlan): PageNode[] {
  const { operations, tags, schemas, href, schemaHref } = plan;
  const lines: Line[] = [
    ...operations.map(({ title, page, method, path }) => ({
      ...{ key: subjectOf(title), title, href: href(page) },
      detail: `${method.toUpperCase()} ${path}`,
    })),
    ...tags.map(({ title, page }) => ({
      ...{ key: title, title, href: href(page), detail: "Tag" },
    })),
    ...schemas.map(({ name }) => ({
      ...{ key: name, title: name, href: schemaHref(name), detail: "Schema" },
    })),
  ];
  const letters = new Map<string, Line[]>();
  for (const line of lines.sort(byKey)) {
    const letter = letterOf(line.key);
    letters.set(letter, [...(letters.get(letter) ?? []), line]);
  }
  return nodes([
    pageTitle(indexTitle),
    element("p", {}, "All operations, tags and schemas by name."),
    plan.indexes.length > 0
      ? [element("p", {}, "More indexes:"), indexList(plan)]
      : undefined,
    element(
      "p",
      {},
      [...letters.keys()].map((letter) => [
        element("a", { href: `#${letterId(letter)}` }, letter),
        " ",
      ]),
    ),
    [...letters].map(([letter, list]) => [
      section(letterId(letter), letter),
      element(
        "ul",
        {},
        list.map(({ href: to, title, detail }) =>
          element("li", {}, link(to, title), " ", element("code", {}, detail)),
        ),
      ),
    ]),
  ]);
}

/** Links to the indexes of a version and describes each. */
export function indexList({ indexes, href }: PagePlan): PageNode {
  return element(
    "ul",
    {},
    indexes.map(({ page, title, about }) =>
      element("li", {}, link(href(page), title), `: ${about}`),
    ),
  );
}

/** Removes the verb and article from a title. */
function subjectOf(title: string): string {
  return title.replace(/^\p{Lu}\p{Ll}+ (?:an? |the )?(?=\S)/u, "");
}

function byKey(a: Line, b: Line): number {
  return (
    collator.compare(a.key, b.key) ||
    collator.compare(a.title, b.title) ||
    (a.href < b.href ? -1 : 1)
  );
}

const collator = new Intl.Collator("en", { numeric: true });
