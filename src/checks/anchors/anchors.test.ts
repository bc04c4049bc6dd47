import { expect, it } from "vitest";
import type { Manifest } from "../../pages/generate/manifest";
import { vanishedAddresses } from "./compare";

function manifest(
  pages: Record<string, string[]>,
  paths: Record<string, string> = {},
): Manifest {
  return {
    title: "T",
    version: "1",
    address: "/t/",
    operations: Object.entries(pages).map(([operationId, anchors]) => ({
      operationId,
      method: "get",
      path: paths[operationId] ?? `/${operationId}/`,
      address: `/${operationId}/`,
      statuses: [],
      anchors,
    })),
    schemas: [{ name: "S", address: "/schemas/s/", anchors: ["schema.a"] }],
    tags: [{ name: "x", address: "/x/" }],
  };
}

const older = manifest({ one: ["body", "body.a", "body.a.b"], two: ["body"] });

it("finds nothing where everything is still there", () => {
  expect(vanishedAddresses(older, older, [])).toEqual([]);
});

it("names what is gone, and where it may have gone", () => {
  const newer = manifest({ one: ["body"], three: [] }, { three: "/two/" });
  expect(vanishedAddresses(older, newer, [])).toEqual([
    { address: "/one/#body.a", guess: "/one/#body" },
    { address: "/one/#body.a.b", guess: "/one/#body" },
    { address: "/two/", guess: "/three/" },
  ]);
});

it("counts schemas, tags and the page about the API", () => {
  const newer = { ...older, address: "/u/", schemas: [], tags: [] };
  expect(vanishedAddresses(older, newer, [])).toEqual([
    { address: "/t/", guess: undefined },
    { address: "/schemas/s/", guess: undefined },
    { address: "/x/", guess: undefined },
  ]);
});

it("is content with redirects, also of what is around it", () => {
  const newer = manifest({ one: ["body"] });
  expect(
    vanishedAddresses(older, newer, [
      { from: "/one/#body.a", to: "/one/#body" },
      { from: "/two/", to: "/one/" },
    ]),
  ).toEqual([]);
});
