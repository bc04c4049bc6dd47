import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctNames } from "./distinct";

const named = (...pairs: [key: string, ...candidates: string[]][]) =>
  pairs.map(([key, ...candidates]) => ({ key, candidates }));

describe("distinctNames", () => {
  it("gives the name to the item whose key it is, and the others their next candidate", () => {
    expect(
      distinctNames(
        named(
          ["getUser", "get-user", "get-user-one"],
          ["get-user", "get-user", "get-user-two"],
          ["other", "other"],
        ),
      ),
    ).toEqual(["get-user-one", "get-user", "other"]);
  });

  it("falls back to a hash of the key, also for names without letters", () => {
    const [first, second, third] = distinctNames(
      named(["A", "a"], ["a", "a"], ["!", ""]),
    );
    expect(first).toMatch(/^a-\w{5,7}$/);
    expect(second).toBe("a");
    expect(third).toMatch(/^\w{5,7}$/);
  });

  it("never takes another item's first choice", () => {
    expect(
      distinctNames(
        named(["A", "a", "a-tag"], ["a", "a", "a-tag"], ["a-tag", "a-tag"]),
      )[2],
    ).toBe("a-tag");
  });

  it("gives unique names that do not depend on order or other items", () => {
    const keys = fc.uniqueArray(fc.stringMatching(/^[abAB_-]{1,3}$/));
    const wanted = (key: string) => ({
      key,
      candidates: [key.toLowerCase().replace(/[_-]/g, "")],
    });
    fc.assert(
      fc.property(keys, (some) => {
        const names = distinctNames(some.map(wanted));
        expect(new Set(names).size).toBe(names.length);
        const turned = distinctNames([...some, "unlike"].reverse().map(wanted));
        expect(turned.slice(1).reverse()).toEqual(names);
      }),
    );
  });
});
