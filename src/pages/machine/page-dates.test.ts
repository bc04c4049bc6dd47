import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import {
  knownDates,
  pageDatesFile,
  pageHashes,
  readPageDates,
  updatedDates,
  writePageDates,
} from "./page-dates";

const pages = (texts: Record<string, string>) =>
  pageHashes(new Map(Object.entries(texts)), "/");

it("keeps a date until the page's content changes", () => {
  const first = pages({ "docs/a.md": "A", "docs/b.md": "B", "x.json": "{}" });
  const dates = updatedDates({}, first, "2026-01-01");
  expect(knownDates(dates, first)).toEqual({
    "/docs/a/": "2026-01-01",
    "/docs/b/": "2026-01-01",
  });
  const second = pages({ "docs/a.md": "A", "docs/b.md": "B2" });
  expect(knownDates(dates, second)).toEqual({ "/docs/a/": "2026-01-01" });
  const later = updatedDates(dates, second, "2026-02-02");
  expect(knownDates(later, second)).toEqual({
    "/docs/a/": "2026-01-01",
    "/docs/b/": "2026-02-02",
  });
  const gone = updatedDates(later, pages({ "docs/a.md": "A" }), "2026-03-03");
  expect(Object.keys(gone)).toEqual(["2026-01-01"]);
});

it("is the same for any base URL", () => {
  const text = (base: string) =>
    new Map([["a.md", `[b](${base}docs/b.md) and ](x`]]);
  expect(pageHashes(text("/"), "/")).toEqual(
    pageHashes(text("/base/"), "/base/"),
  );
});

it("is stored next to the description, and the error explains how to repair it", () => {
  expect(pageDatesFile("openapi/versions.yaml")).toBe(
    "openapi/versions.dates.json",
  );
  expect(pageDatesFile("https://a.test/schema.yml")).toBeUndefined();
  const folder = mkdtempSync(path.join(tmpdir(), "dates-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, "a.dates.json");
  expect(readPageDates(file)).toEqual({});
  writePageDates(file, { "2026-01-01": { "/a/": "1" } });
  expect(readPageDates(file)).toEqual({ "2026-01-01": { "/a/": "1" } });
  writeFileSync(file, "{");
  expect(() => readPageDates(file)).toThrow(/npm run gen -- --dates/);
});
