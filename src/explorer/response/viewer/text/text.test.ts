import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "../inSlices";
import { rowOfOffset, rowStarts } from "./lines";
import { markupTokens } from "./markup";

test("rows are the lines of a text and make up the whole text", () => {
  const text = fc
    .array(fc.constantFrom("a", "\n", "b".repeat(3000)))
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, (all) => {
      const starts = atOnce(rowStarts(all));
      const rows = [...starts.slice(0, -1)].map((start, row) =>
        all.slice(start, starts[row + 1]),
      );
      expect(rows.join("")).toBe(all);
      for (const [row, start] of starts.slice(0, -1).entries()) {
        if ((starts[row + 1] ?? 0) === start) continue;
        expect(rowOfOffset(starts, start)).toBe(row);
      }
      const lines = all.replace(/\n$/, "").split("\n");
      const wanted = lines.reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(line.length / 2000)),
        0,
      );
      expect(rows.length).toBe(wanted);
    }),
  );
});

test("markup is split into tokens", () => {
  const text = `<?xml version="1.0"?><a:b x='1' y="2&lt;">é &amp; <!-- <c> --></a:b>`;
  expect(
    markupTokens(text).map(({ kind, start, end }) => [
      kind,
      text.slice(start, end),
    ]),
  ).toEqual([
    ["comment", '<?xml version="1.0"?>'],
    ["tag", "<a:b"],
    ["attribute", "x"],
    ["string", "'1'"],
    ["attribute", "y"],
    ["string", '"2&lt;"'],
    ["tag", ">"],
    ["entity", "&amp;"],
    ["comment", "<!-- <c> -->"],
    ["tag", "</a:b"],
    ["tag", ">"],
  ]);
});

test("tokens of any text are in order and do not overlap", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    '"',
    "'",
    "=",
    "a",
    "<!--",
    "-->",
    "&",
    ";",
    "/",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece), (all) => {
      let end = 0;
      for (const token of markupTokens(all.join(""))) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        end = token.end;
        expect(end).toBeGreaterThan(token.start);
      }
    }),
  );
  const start = performance.now();
  markupTokens("<a b='".repeat(50_000));
  markupTokens("<!--".repeat(50_000));
  markupTokens("<![CDATA[".repeat(50_000));
  expect(performance.now() - start).toBeLessThan(1000);
});
