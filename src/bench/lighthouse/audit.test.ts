import { expect, it } from "vitest";
import { readReport } from "./audit";

const category = (score: number, ...ids: string[]) => ({
  score,
  auditRefs: ids.map((id) => ({ id, weight: 1 })),
});

it("reads the scores of a report, and the audits that lower them", () => {
  const { scores, shift, shortcomings } = readReport({
    categories: {
      performance: category(0.994),
      accessibility: category(0.95, "aria", "alt", "manual"),
      "best-practices": category(1),
      seo: category(1),
    },
    audits: {
      "cumulative-layout-shift": { title: "Shift", score: 1, numericValue: 0 },
      aria: {
        title: "Values are valid",
        score: 0,
        details: { items: [{ node: { snippet: "<a>" } }, {}] },
      },
      alt: { title: "Images have texts", score: 1 },
      manual: { title: "Asked of a person", score: null },
    },
  });
  expect(scores).toEqual({
    performance: 99,
    accessibility: 95,
    "best-practices": 100,
    seo: 100,
  });
  expect(shift).toBe(0);
  expect(shortcomings).toEqual([
    {
      category: "accessibility",
      id: "aria",
      title: "Values are valid",
      elements: ["<a>"],
    },
  ]);
});
