import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctNames } from "./distinct";

const named = (...pairs: [key: string, ...candidates: string[]][]) =>
  pairs.map(([key, ...candidates]) => ({ key, candidates }));

describe("distinctNames", () => {
  it("gives the name to whose key it is, and the others their next one", () => {
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

  it("has a hash of the key at last, and for what has no letters", () => {
    const [first, second, third] = distinctNames(
      named(["A", "a"], ["a", "a"], ["!", ""]),
    );
    expect(first).toMatch(/^a-\w{5,7}$/);
    expect(second).toBe("a");
    expect(third).toMatch(/^\w{5,7}$/);
  });

  it("takes no name that is another's first", () => {
    expect(
      distinctNames(
        named(["A", "a", "a-tag"], ["a", "a", "a-tag"], ["a-tag", "a-tag"]),
      )[2],
    ).toBe("a-tag");
  });

  it("neither repeats a name nor changes it with order or other items", () => {
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
