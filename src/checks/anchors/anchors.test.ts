import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { write } from "../../description/testing/files";
import { serve } from "../../description/testing/server";
import type { Manifest } from "../../pages/generate/manifest";
import { CheckError } from "../report/check";
import { anchors } from "./check";
import { vanishedUrls } from "./compare";

function manifest(
  pages: Record<string, string[]>,
  paths: Record<string, string> = {},
): Manifest {
  return {
    title: "T",
    version: "1",
    url: "/t/",
    operations: Object.entries(pages).map(([operationId, anchors]) => ({
      operationId,
      method: "get",
      path: paths[operationId] ?? `/${operationId}/`,
      url: `/${operationId}/`,
      statuses: [],
      anchors,
    })),
    schemas: [{ name: "S", url: "/schemas/s/", anchors: ["schema.a"] }],
    tags: [{ name: "x", url: "/x/" }],
  };
}

const older = manifest({ one: ["body", "body.a", "body.a.b"], two: ["body"] });

it("finds nothing if everything still exists", () => {
  expect(vanishedUrls(older, older, [])).toEqual([]);
});

it("names removed URLs and suggests where they moved", () => {
  const newer = manifest({ one: ["body"], three: [] }, { three: "/two/" });
  expect(vanishedUrls(older, newer, [])).toEqual([
    { url: "/one/#body.a", guess: "/one/#body" },
    { url: "/one/#body.a.b", guess: "/one/#body" },
    { url: "/two/", guess: "/three/" },
  ]);
});

it("covers schemas, tags and the API's page", () => {
  const newer = { ...older, url: "/u/", schemas: [], tags: [] };
  expect(vanishedUrls(older, newer, [])).toEqual([
    { url: "/t/", guess: undefined },
    { url: "/schemas/s/", guess: undefined },
    { url: "/x/", guess: undefined },
  ]);
});

it("accepts redirects, including those of parents", () => {
  const newer = manifest({ one: ["body"] });
  expect(
    vanishedUrls(older, newer, [
      { from: "/one/#body.a", to: "/one/#body" },
      { from: "/two/", to: "/one/" },
    ]),
  ).toEqual([]);
});

describe("the check", () => {
  async function project(newer: Manifest): Promise<string> {
    const file = await write({
      "older.json": JSON.stringify(older),
      ".generated/static/api-manifest.json": JSON.stringify(newer),
      "static/redirects.json": "[]",
    });
    return path.dirname(file);
  }
  const run = (root: string, against?: string) =>
    anchors.run({ root, spec: "", strict: false, against });

  it("proposes a redirect for a removed anchor", async () => {
    const root = await project(manifest({ one: ["body", "body.a"], two: [] }));
    const found = await run(root, path.join(root, "older.json"));
    expect(found).toMatchObject([
      {
        rule: "anchor-gone",
        file: "static/redirects.json",
        message: "/one/#body.a.b was published and is gone.",
        hint: 'Redirect it: {"from":"/one/#body.a.b","to":"/one/#body.a"}',
      },
      {
        rule: "anchor-gone",
        message: expect.stringMatching(/^\/two\/#body /) as string,
      },
    ]);
  });

  it("reads the older manifest from a URL", async () => {
    const root = await project(older);
    const origin = await serve((request, response) => {
      response
        .writeHead(request.url === "/m.json" ? 200 : 404)
        .end(JSON.stringify(older));
    });
    expect(await run(root, `${origin}/m.json`)).toEqual([]);
    await expect(run(root, `${origin}/n.json`)).rejects.toThrow(
      "responded with 404",
    );
  });

  it("reads an older manifest that uses the name address for URLs", async () => {
    const root = await project(
      manifest({ one: ["body", "body.a", "body.a.b"] }),
    );
    const file = path.join(root, "older.json");
    const text = JSON.stringify(older).replaceAll('"url":', '"address":');
    await writeFile(file, text);
    expect(await run(root, file)).toMatchObject([
      { rule: "url-gone", message: "/two/ was published and is gone." },
    ]);
  });

  it("fails without two manifests", async () => {
    const root = await project(older);
    await expect(run(root)).rejects.toThrow(/--against/);
    await expect(run(root, "/nowhere.json")).rejects.toThrow(CheckError);
    await writeFile(path.join(root, "older.json"), "[]");
    await expect(run(root, path.join(root, "older.json"))).rejects.toThrow(
      "it is not a manifest",
    );
  });
});
