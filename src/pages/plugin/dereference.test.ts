import { expect, it } from "vitest";
import { dereference } from "./dereference";
import { planOne } from "../testing/plan";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

it("replaces references, and stops at cycles", () => {
  const { description } = planOne(
    {},
    {
      A: { type: "object", properties: { a: ref("A"), b: ref("B") } },
      B: { type: "string" },
    },
  );
  expect(dereference(description, ref("A"))).toEqual({
    ...{ title: "A", type: "object" },
    properties: { a: "circular(A)", b: { title: "B", type: "string" } },
  });
});

it("limits the size", () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 61 }, (_, index) => [
      `L${String(index)}`,
      index === 60
        ? { type: "string" }
        : {
            properties: {
              a: ref(`L${String(index + 1)}`),
              b: ref(`L${String(index + 1)}`),
            },
          },
    ]),
  );
  const { description } = planOne({}, schemas);
  const whole = JSON.stringify(dereference(description, ref("L0")));
  expect(whole.length).toBeLessThan(3_000_000);
});
