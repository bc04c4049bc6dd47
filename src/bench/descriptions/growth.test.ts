import { describe, expect, it } from "vitest";
import { growthOf } from "./growth";

const sizes = [1, 2, 4, 8];

describe("growthOf", () => {
  it.each([1, 2, 0.5])("finds the exponent %s", (power) => {
    const measured = sizes.map((megabytes) => ({
      ...{ megabytes, memory: 7 },
      seconds: 3 * megabytes ** power,
    }));
    expect(growthOf(measured, "seconds")).toBeCloseTo(power);
    expect(growthOf(measured, "memory")).toBeCloseTo(0);
  });
});
