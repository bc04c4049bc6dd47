import fc from "fast-check";
import { expect, it } from "vitest";
import { readOccurrences } from "../occurrence";
import { writeOccurrences } from "./occurrences";

it("encodes the occurrences of a name by id", () => {
  const places = [
    { entry: 40, anchor: "schema.name" },
    { entry: 36, anchor: "schema.name" },
    { entry: 3, anchor: "query.name" },
    { entry: 3, anchor: "query.name-2" },
  ];
  expect(writeOccurrences("name", places)).toBe(
    "schema:10,4;query:3;=query.name-2:3",
  );
});

it("decodes what it has encoded", () => {
  const anchor = fc.oneof(
    fc.string({ unit: "binary-ascii" }).map((text) => `schema.${text}`),
    fc.constantFrom("body.a", "=.a", "schema.x:y;z.a", "é.a", "100%.a", ".a"),
  );
  const place = fc.record({ entry: fc.nat(5000), anchor });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1 }), (places) => {
      const key = (one: (typeof places)[number]) =>
        `${String(one.entry)} ${one.anchor}`;
      expect(
        readOccurrences("a", writeOccurrences("a", places)).map(key).sort(),
      ).toEqual([...new Set(places.map(key))].sort());
    }),
  );
});
