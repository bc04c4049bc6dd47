import { expect, it } from "vitest";
import { htmlSize } from "../page/tree/size";
import { writeMdx } from "../page/tree/write";
import { menuEntries } from "./menu";
import { contentLimit, mostBytes } from "./room";
import { planOf } from "./testing/plan";
import { createTrees } from "./trees";

/** Returns the size of a page with many schemas, and the number of menu entries with `others` more. */
function largePage(others: number) {
  const fields = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `field_${String(index)}`,
      { type: "string", description: "A text of some length. ".repeat(4) },
    ]),
  );
  const parts = Array.from(
    { length: 120 },
    (_, index) => `Part${String(index)}`,
  );
  const plan = planOf({
    paths: {
      "/whole": {
        get: {
          operationId: "whole",
          responses: {
            200: {
              description: "",
              content: {
                "application/json": {
                  schema: { $ref: "#/components/schemas/Whole" },
                },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Whole: {
          properties: Object.fromEntries(
            parts.map((name) => [
              name.toLowerCase(),
              { $ref: `#/components/schemas/${name}` },
            ]),
          ),
        },
        ...Object.fromEntries(
          parts.map((name) => [name, { type: "object", properties: fields }]),
        ),
        ...Object.fromEntries(
          Array.from({ length: others }, (_, index) => [
            `Web${String(index)}`,
            { type: "string" },
          ]),
        ),
      },
    },
  });
  const size = htmlSize(createTrees(plan)("whole") ?? []);
  return { size, entries: menuEntries(plan) };
}

it("leaves room for a long menu", () => {
  const alone = largePage(0);
  const beside = largePage(900);
  expect(beside.entries).toBeGreaterThan(900);
  expect(beside.size).toBeLessThan(alone.size);
  expect(beside.size + beside.entries * 320).toBeLessThan(500_000);
});

it.each([
  [0, mostBytes],
  [500, 320_000],
  [10_000, 100_000],
])("with %i menu entries, limits the content to %i bytes", (entries, bytes) => {
  expect(contentLimit(entries)).toBe(bytes);
});

it("leaves long code to the description's file", () => {
  const plan = planOf({
    components: {
      schemas: {
        Long: { enum: Array.from({ length: 6000 }, (_, value) => value * 1e9) },
        Short: { enum: [1, 2] },
      },
    },
  });
  const codeOf = (page: string) =>
    writeMdx(createTrees(plan)(page) ?? [])
      .split('"code"')
      .at(-1);
  expect(codeOf("schemas/long")).toContain("Too long for this page.");
  expect(codeOf("schemas/short")).not.toContain("Too long for this page.");
});
