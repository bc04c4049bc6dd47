import { expect, test } from "vitest";
import { nextPage, type PageFacts } from "./paging";

const next = (body: unknown, names: string[], rest: Partial<PageFacts> = {}) =>
  nextPage({
    ...{ body, headers: [], url: "https://api.example/users/?size=2" },
    parameters: names.map((name) => ({ in: "query", name })),
    ...rest,
  });

test("by authentik's page numbers, to the last", () => {
  const page = (one: number) => ({
    pagination: { next: one, count: 12, total_pages: 2, current: 1 },
    results: [{}],
  });
  expect(next(page(2), ["page"])).toEqual({
    values: { "query.page": 2 },
    total: 12,
  });
  expect(next(page(0), ["page"])).toBeUndefined();
});

test("by URLs in the body and in Link", () => {
  const url = "https://api.example/users/?size=2&cursor=b";
  const wanted = { values: { "query.cursor": "b" }, total: undefined };
  expect(next({ next: url }, ["size", "cursor"])).toEqual(wanted);
  expect(next({ links: { next: "?size=2&cursor=b" } }, ["cursor"])).toEqual(
    wanted,
  );
  expect(
    next([{}], ["cursor"], {
      headers: [
        ["link", `<https://a.example/>; rel="prev", <${url}>; rel="next"`],
      ],
    }),
  ).toEqual(wanted);
  expect(next({ next: null }, ["cursor"])).toBeUndefined();
  expect(
    next({ next: "https://api.example/other/" }, ["page"]),
  ).toBeUndefined();
});

test("by cursor, by count of pages, by offset", () => {
  expect(next({ nextPageToken: "x" }, ["pageToken"])?.values).toEqual({
    "query.pageToken": "x",
  });
  expect(next({ meta: { total_pages: 3, page: 2 } }, ["page"])?.values).toEqual(
    {
      "query.page": 3,
    },
  );
  expect(next({ total_pages: 1 }, ["page"])).toBeUndefined();
  const body = { total: 5, items: [1, 2] };
  expect(next(body, ["offset"])).toEqual({
    values: { "query.offset": 2 },
    total: 5,
  });
  expect(
    next(body, ["offset"], { url: "https://api.example/?offset=3" }),
  ).toBeUndefined();
});

test("nothing where the operation takes no such parameter", () => {
  expect(next({ pagination: { next: 2 } }, [])).toBeUndefined();
});
