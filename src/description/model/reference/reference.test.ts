import { describe, expect, it } from "vitest";
import { api } from "../testing/api";
import { componentName, mappingReference, nameOfComponent } from "./names";
import { pointerKeys, referenceTo } from "./pointer";
import { resolve, resolved, resolvePathItem } from "./resolve";

const parameter = { name: "q", in: "query", description: "shared" } as const;
const components = {
  parameters: {
    Q: parameter,
    Alias: { $ref: "#/components/parameters/Q", description: "alias" },
    Loop: { $ref: "#/components/parameters/Loop" },
    "a/b~c d": parameter,
  },
  pathItems: { Item: { description: "shared", get: {} } },
};
const model = api({ A: { type: "string" } }, "3.1.0", components);
const old = api({}, "3.0.3", components);

describe("resolve", () => {
  it("returns a node that is not a reference unchanged", () => {
    expect(resolve(model, parameter)).toEqual({
      value: parameter,
      references: [],
    });
  });

  it("follows chains; texts of the outer reference override the target's, in 3.1 only", () => {
    const node = { $ref: "#/components/parameters/Alias" };
    expect(resolve(model, node).references).toEqual([
      node.$ref,
      "#/components/parameters/Q",
    ]);
    expect(resolved(model, node)).toEqual({
      ...parameter,
      description: "alias",
    });
    expect(
      resolved(model, { ...node, description: "here", summary: "s" }),
    ).toMatchObject({ description: "here", summary: "s" });
    expect(resolved(old, { ...node, description: "here" })).toBe(parameter);
  });

  it("unescapes pointers: percent first, then ~1 and ~0", () => {
    expect(
      resolved(model, { $ref: "#/components/parameters/a~1b~0c%20d" }),
    ).toBe(parameter);
    expect(pointerKeys("#/a%7E1b/100%")).toEqual(["a/b", "100%"]);
    expect(pointerKeys(referenceTo("schemas", "a/b~c"))).toEqual([
      "components",
      "schemas",
      "a/b~c",
    ]);
  });

  it("reports missing targets and cycles", () => {
    expect(resolve(model, { $ref: "#/components/parameters/No" })).toEqual({
      references: ["#/components/parameters/No"],
      missing: "#/components/parameters/No",
    });
    expect(resolve(model, { $ref: "other.yaml#/Q" })).toMatchObject({
      missing: "other.yaml#/Q",
    });
    expect(
      resolve(model, { $ref: "#/components/parameters/constructor" }),
    ).toHaveProperty("missing");
    expect(
      resolve(model, { $ref: "#/components/parameters/Loop" }),
    ).toMatchObject({ isCyclic: true });
  });

  it("lets fields beside a path item's reference override the target's", () => {
    const item = { $ref: "#/components/pathItems/Item", summary: "own" };
    expect(resolvePathItem(model, item).value).toEqual({
      description: "shared",
      get: {},
      summary: "own",
    });
  });
});

describe("names", () => {
  it("are those of components, found by reference or by identity", () => {
    expect(componentName("#/components/schemas/A")).toBe("A");
    expect(
      componentName("#/components/schemas/A/properties/b"),
    ).toBeUndefined();
    expect(componentName("#/components/responses/A")).toBeUndefined();
    expect(componentName("#/components/responses/A", "responses")).toBe("A");
    const own = model.document.components?.schemas?.["A"];
    expect(typeof own === "object" && nameOfComponent(model, own)).toBe("A");
  });

  it("may be bare in a mapping", () => {
    expect(mappingReference(model, "A")).toBe("#/components/schemas/A");
    expect(mappingReference(model, "a.yaml")).toBe("a.yaml");
  });
});
