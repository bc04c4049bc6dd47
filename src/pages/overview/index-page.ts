import { type PageNode, element, nodes } from "../../page/tree/node";
import type { PagePlan } from "../plan";
import { letterId } from "../indexes/nodes";
import { letterOf } from "../schema-menu";
import { link, pageTitle, section } from "./links";

export const indexTitle = "A to Z";

interface Line {
  /** What the line is sorted by. */
  key: string;
  title: string;
  href: string;
  /** What stands behind the title. */
  detail: string;
}

/**
 * Everything that has a page, by its name: what the search finds where scripts run. Operations are
 * sorted by what they are about: "Create a user" is among the words with U.
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
    element("p", {}, "All operations, tags and schemas."),
    plan.indexes.length > 0
      ? [element("p", {}, "By other things than names:"), indexList(plan)]
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

/** The indexes of a version, each with what it lists. */
export function indexList({ indexes, href }: PagePlan): PageNode {
  return element(
    "ul",
    {},
    indexes.map(({ page, title, about }) =>
      element("li", {}, link(href(page), title), `: ${about}`),
    ),
  );
}

/** A title without its verb and article. */
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
