import { describe, expect, it } from "vitest";
import { type ChangeFacts, diffDescriptions } from "../../description";
import { collectFacts } from "../../description/diff/facts/collect";
import type { ChangelogIndex } from "../../config/changelog-index";
import type { PageNode } from "../../page/tree/node";
import { toMarkdown } from "../../page/plain/to-markdown";
import { htmlSize } from "../../page/tree/size";
import { anchorsOf, walk } from "../../page/tree/walk";
import { writeMdx } from "../../page/tree/write";
import { planVersions } from "../generate/generate";
import { planOf, wordsOf } from "../testing/plan";
import { changelogFiles } from "./files";
import { changeTexts } from "./texts";
import { changelogTrees } from "./trees";

const options = {
  docsRoute: "docs",
  referencePath: "reference",
  repositoryUrl: undefined,
  hideSendButton: false,
};
const json = (name: string) => ({
  content: {
    "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
  },
});
const gives = (operationId: string, name: string, more = {}) => ({
  get: {
    ...{ operationId, summary: `Read ${operationId}`, tags: ["core"] },
    ...{ responses: { 200: { description: "x", ...json(name) } }, ...more },
  },
});

function description(user: object, paths: object = {}) {
  return planOf({
    info: { title: "Test", version: "1" },
    paths: {
      "/users/{id}/": gives("user", "User"),
      "/me/": gives("me", "User"),
      "/groups/": gives("groups", "Group", {
        parameters: [{ name: "q", in: "query", schema: {} }],
      }),
      ...paths,
    },
    components: {
      schemas: {
        User: { type: "object", properties: { name: {}, ...user } },
        Group: { type: "object", properties: { user: ref("User") } },
      },
    },
  });
}

function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

const older = description({ phone: {} }, { "/old/": gives("old", "User") });
const newer = description({ "<mail>": { type: "string" } });

function facts(): ChangeFacts {
  const [from, to] = [older.description, newer.description];
  return collectFacts(diffDescriptions(from, to), [from, to], {
    from: { name: "1", version: "1.0" },
    to: { name: "2", version: "2.0" },
    date: "2026-11-28",
  });
}

function plans(entries = [facts()], hasOlder = true) {
  const inputs = [
    { ...newer, name: "2", folder: "" },
    { ...older, name: "1", folder: "1" },
  ].slice(0, hasOlder ? 2 : 1);
  const changelog = { facts: entries };
  return planVersions(inputs, { ...options, changelog });
}

const [plan] = plans();
if (!plan) throw new Error("There is no plan.");
const trees = changelogTrees(plan);
const page = (name: string): PageNode[] =>
  trees.find((one) => one.page === name)?.tree ?? [];
const files = changelogFiles(plan, "https://x.test/base/");
const count = (text: string, what: string) => text.split(what).length - 1;

describe("an injected change", () => {
  const message = "The property <mail> is new.";
  it("is on the page once, below its subject", () => {
    const tree = page("changelog/2");
    const words = wordsOf(writeMdx(tree));
    expect(count(words, message)).toBe(1);
    const items = walk(tree).filter(({ props }) => props["id"]);
    const ids = items
      .filter((item) => wordsOf(writeMdx([item])).includes(message))
      .map(({ props }) => props["id"]);
    expect(ids).toEqual(["additive.schema.User"]);
    expect(words).toContain("Affects 3 operations");
  });

  it("is in the Markdown once", () => {
    const text = toMarkdown(page("changelog/2"), (to) => to);
    expect(count(text, "The property \\<mail> is new.")).toBe(1);
    expect(text.indexOf("## Breaking")).toBeLessThan(
      text.indexOf("## Additive"),
    );
  });

  it("is in a text for the search, without the operations it reaches", () => {
    const found = changeTexts(page("changelog/2")).filter(({ text }) =>
      text.includes(message),
    );
    expect(found).toEqual([
      {
        text: "Schema User <mail>: The property <mail> is new. (responses)",
        anchor: "additive.schema.User",
      },
    ]);
  });

  it("is in the JSON once, with the operations it affects", () => {
    const data = JSON.parse(files.get("changelog/2.json") ?? "") as ChangeFacts;
    const found = data.changes.filter((one) => one.message === message);
    const ids = found.map(({ uses }) =>
      uses.flatMap((use) =>
        use.operations.map((at) => data.operations[at]?.operationId),
      ),
    );
    expect(ids).toEqual([["groups", "me", "user"]]);
  });

  it("is in the feed once, as HTML escaped twice", () => {
    const feed = files.get("changelog/feed.atom") ?? "";
    const escaped = "The property &amp;lt;mail&amp;gt; is new.";
    expect(count(feed, escaped)).toBe(1);
    expect(feed).not.toContain("<mail>");
  });
});

describe("links", () => {
  const links = walk(page("changelog/2")).flatMap(({ component, props }) =>
    component === "Link" ? [props["to"]] : [],
  );
  it("point to operations, schemas and properties", () => {
    expect(links).toContain("/docs/reference/me");
    expect(links).toContain("/docs/reference/schemas/user");
    expect(links).toContain("/docs/reference/schemas/user#schema.<mail>");
  });

  it("point to the older version for removed parts, if the site has it", () => {
    expect(links).toContain("/docs/reference/1/old");
    expect(links).toContain("/docs/reference/1/schemas/user#schema.phone");
    const [alone] = plans([facts()], false);
    const own = alone ? changelogTrees(alone).flatMap(({ tree }) => tree) : [];
    const text = JSON.stringify(own);
    expect(text).not.toContain("/docs/reference/1/");
    expect(text).toContain("GET /old/");
  });
});

it("lists the versions with their change counts", () => {
  const words = wordsOf(writeMdx(page("changelog")));
  expect(words).toContain("Changes in 2, since 1: 2 breaking, 1 additive");
  expect(changelogTrees(newer)).toEqual([]);
});

it("has unique ids", () => {
  const ids = anchorsOf(page("changelog/2"));
  expect(ids).toContain("breaking.operation.old");
  expect(new Set(ids).size).toBe(ids.length);
});

it("leaves out changes of versions later than the only one", () => {
  const later = {
    ...facts(),
    to: { name: "9", version: "9.0" },
  };
  const [only] = planVersions([{ ...newer }], {
    ...options,
    changelog: { facts: [later] },
  });
  expect(only?.changelog).toBeUndefined();
});

it("keeps a page with thousands of changes below the size limit", () => {
  const operations = Array.from({ length: 4000 }, (_, index) => ({
    ...{ method: "get", path: `/a/${String(index)}/`, tag: "core" },
    operationId: `operation_${String(index)}`,
  }));
  const many: ChangeFacts = {
    ...facts(),
    operations,
    changes: operations.map((_, index) => ({
      ...{ severity: "breaking", rule: "parameter-removed" },
      ...{ subject: "operation", where: "query parameter q" },
      message: "The parameter was removed.",
      uses: [{ severity: "breaking", operations: [index] }],
    })),
  };
  const [large] = plans([many]);
  const tree = large ? (changelogTrees(large)[1]?.tree ?? []) : [];
  expect(htmlSize(tree)).toBeLessThan(400_000);
  expect(wordsOf(writeMdx(tree))).toMatch(
    /\d+ more operations and schemas have changed\. The JSON file lists all of them\./,
  );
});

describe("the feed (RFC 4287)", () => {
  const feed = files.get("changelog/feed.atom") ?? "";
  const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);

  it("has an id, a title and a date for itself and each entry", () => {
    expect(count(feed, "<entry>")).toBe(1);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab]/);
    expect(count(feed, "<updated>2026-11-28T00:00:00Z</updated>")).toBe(2);
    expect(count(feed, "<title>")).toBe(2);
    expect(feed).toContain("<author><name>Test API</name></author>");
  });

  it("links to itself and to the pages", () => {
    expect(feed).toContain(
      '<link rel="self" type="application/atom+xml" href="https://x.test/base/changelog/feed.atom"/>',
    );
    expect(feed).toContain(
      'href="https://x.test/base/docs/reference/changelog/2/"',
    );
  });

  it("has the same ids on every host", () => {
    const elsewhere = changelogFiles(plan, "https://y.test/");
    for (const id of ids)
      expect(elsewhere.get("changelog/feed.atom")).toContain(id);
  });
});

describe("the index", () => {
  const index = JSON.parse(
    files.get("changelog/index.json") ?? "",
  ) as ChangelogIndex;

  it("lists the pairs of versions with their pages", () => {
    expect(index).toMatchObject({
      changelog: "/docs/reference/changelog",
      pairs: [{ from: "1", to: "2", page: "/docs/reference/changelog/2" }],
    });
  });

  it("lists the operations of the newest version and the removed ones", () => {
    const ids = index.operations.map(({ operationId }) => operationId);
    expect(ids).toEqual(["user", "me", "groups", "old"]);
    expect(index.operations[0]?.title).toBe("Read user");
  });
});
