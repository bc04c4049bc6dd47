import { describe, expect, it } from "vitest";
import { writeMdx } from "../page/tree/write";
import { operationPage } from "./operation/page";
import { infoPage } from "./overview/info-page";
import { tagPage } from "./overview/tag-page";
import { sidebarModule } from "./sidebar";
import { tagTree } from "./tags";
import { planOf, wordsOf } from "./testing/plan";

const operation = (tags: string[]) => ({
  get: { summary: `In ${tags.join(" and ")}`, tags, responses: {} },
});

const plan = planOf({
  openapi: "3.2.0",
  tags: [
    { name: "guide", summary: "Read first", description: "How to *begin*." },
    { name: "library", summary: "Library", kind: "nav" },
    { name: "books", description: "All books.", parent: "library" },
    { name: "atlases", parent: "books" },
    { name: "beta", summary: "Beta version", kind: "badge" },
    { name: "silent" },
    { name: "lost", parent: "nowhere" },
    { name: "hen", parent: "egg" },
    { name: "egg", parent: "hen" },
  ],
  paths: {
    "/books": operation(["books", "beta"]),
    "/atlases": operation(["atlases", "books"]),
    "/lost": operation(["lost", "hen", "egg"]),
  },
});

function entryOf(title: string) {
  const entry = plan.tags.find((one) => one.title === title);
  if (!entry) throw new Error(`There is no tag ${title}.`);
  return entry;
}

describe("tags", () => {
  it("have a page if they, or tags below them, have content", () => {
    expect(plan.tags.map(({ title }) => title)).toEqual([
      ...["Read first", "Library", "books", "atlases", "Beta version"],
      ...["lost", "hen", "egg"],
    ]);
  });

  it("form a tree in the menu, without marks and cycles", () => {
    interface Named {
      title: string;
      children: Named[];
    }
    const names = (nodes: Named[]): unknown[] =>
      nodes.map(({ title, children }) => [title, ...names(children)]);
    expect(names(tagTree(plan.tags))).toEqual([
      ["Read first"],
      ["Library", ["books", ["atlases"]]],
      ["lost"],
      ["egg", ["hen"]],
    ]);
    const module = sidebarModule(plan);
    expect(module).toMatch(
      /"type": "doc",\s*"id": "guide",\s*"label": "Read first"/,
    );
    expect(module).not.toContain("beta");
  });

  it("are listed as a tree on the overview, with marks separate", () => {
    expect(wordsOf(writeMdx(infoPage(plan)))).toContain(
      "Read firstLibrarybooks (2)atlases (1)lost (1)egg (1)hen (1)By label:Beta version (1)",
    );
  });

  it("link to nested tags, with their descriptions", () => {
    expect(wordsOf(writeMdx(tagPage(entryOf("Library"), plan)))).toContain(
      "books: All books.",
    );
    expect(wordsOf(writeMdx(tagPage(entryOf("Read first"), plan)))).toBe(
      "How to begin.",
    );
  });

  it("are shown on an operation if the menu does not show them", () => {
    const pageOf = (path: string) => {
      const entry = plan.operations.find((one) => one.path === path);
      if (!entry) throw new Error(`There is no ${path}.`);
      return wordsOf(writeMdx(operationPage(plan.description, entry, plan)));
    };
    expect(pageOf("/books")).toContain("Marked: Beta version");
    expect(pageOf("/books")).not.toContain("Tags:");
    expect(pageOf("/atlases")).toContain("Tags: books, atlases");
    expect(wordsOf(writeMdx(tagPage(entryOf("books"), plan)))).toContain(
      "/books Beta version",
    );
  });
});
