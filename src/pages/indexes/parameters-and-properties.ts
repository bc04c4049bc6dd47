import { type Children, element, nodes } from "../../page/tree/node";
import { htmlSize } from "../../page/tree/size";
import { fragmentOf } from "../anchors";
import { link, section } from "../overview/links";
import type { PagePlan } from "../plan";
import { mostBytes } from "../room";
import { type UsedName, anchorOf, namesByLetter } from "./names";
import { code, inLine, letterId, part } from "./nodes";
import type { Index } from "./types";

/** Approximate HTML size in bytes above which each letter gets its own page. */
const mostOnOnePage = 150_000;

/** Numbers of uses listed for each name, tried in order if a page would be too large. */
const shorterLists = [300, 100, 30, 10];

/** Lists every parameter and property, with the operations and schemas that have it. */
export const parametersAndProperties: Index = {
  name: "parameters-and-properties",
  title: "Parameters and properties",
  about:
    "All parameters and properties by name, with the operations and schemas that have them.",
  content(plan, letters) {
    if (letters.length === 0) return allInFull(plan);
    const pages = new Map(letters.map(({ letter, page }) => [letter, page]));
    return nodes(
      [...namesOf(plan)].map(([letter, names]) => [
        section(letterId(letter), `${letter} (${String(names.length)})`),
        element(
          "p",
          {},
          inLine(
            names.map(({ name }) => {
              const page = plan.href(pages.get(letter) ?? "");
              const to = page + fragmentOf(nameId(name));
              return element("Link", { to }, code(name));
            }),
          ),
        ),
      ]),
    );
  },
  byLetter: {
    letters: (plan) =>
      htmlSize(allInFull(plan)) > mostOnOnePage
        ? [...namesOf(plan).keys()]
        : [],
    content(plan, letter) {
      const make = (most?: number) =>
        nodes(inFull(letter, namesOf(plan).get(letter) ?? [], plan, most));
      let content = make();
      for (const most of shorterLists) {
        if (htmlSize(content) <= mostBytes) break;
        content = make(most);
      }
      return content;
    },
  },
};

function namesOf({ description, operations }: PagePlan) {
  return namesByLetter(description, operations);
}

function allInFull(plan: PagePlan) {
  return nodes(
    [...namesOf(plan)].map(([letter, names]) => inFull(letter, names, plan)),
  );
}

/** Returns the names below one letter, with a limited number of uses each. */
function inFull(
  letter: string,
  names: readonly UsedName[],
  plan: PagePlan,
  most = Number.POSITIVE_INFINITY,
): Children {
  return part(
    letterId(letter),
    letter,
    names.map(({ name, operations, schemas }) => [
      element("code", { id: nameId(name) }, name),
      ...places(
        "parameter of",
        operations.map(({ entry, anchor }) =>
          link(plan.href(entry.page) + fragmentOf(anchor), entry.title),
        ),
        most,
      ),
      ...places(
        "property of",
        schemas.map((schema) =>
          link(
            plan.schemaHref(schema) + fragmentOf(anchorOf("schema", name)),
            schema,
          ),
        ),
        most,
      ),
    ]),
  );
}

function places(
  role: string,
  links: readonly Children[],
  most: number,
): Children[] {
  if (links.length === 0) return [];
  const rest = links.length - most;
  return [
    element("br"),
    `${role} `,
    ...inLine(links.slice(0, most)),
    rest > 0 ? ` and ${String(rest)} more` : undefined,
  ];
}

function nameId(name: string): string {
  return anchorOf("name", name);
}
