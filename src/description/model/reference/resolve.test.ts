import { describe, expect, it } from "vitest";
import { modelOf } from "../model";
import { componentName, mappingReference } from "./names";
import { resolve, resolved, resolvedList, resolvedMap } from "./resolve";

const model = modelOf({
  openapi: "3.0.3",
  info: { title: "T", version: "1" },
  components: {
    schemas: { A: { type: "string" }, "core.User": { type: "object" } },
    responses: {
      A: { $ref: "#/components/responses/B" },
      B: { description: "b" },
      Loop: { $ref: "#/components/responses/Loop" },
    },
  },
});
const reference = (name: string) => ({
  $ref: `#/components/responses/${name}`,
});

describe("references", () => {
  it("resolve to the end of the chain", () => {
    expect(resolve(model, reference("A"))).toEqual({
      value: { description: "b" },
      references: ["#/components/responses/A", "#/components/responses/B"],
    });
    expect(resolved(model, { description: "c" })).toEqual({ description: "c" });
  });

  it("report missing targets and stop at cycles", () => {
    expect(resolve(model, reference("No")).missing).toBe(
      "#/components/responses/No",
    );
    expect(resolve(model, { $ref: "x.yaml#/a" }).missing).toBe("x.yaml#/a");
    expect(resolve(model, reference("Loop"))).toEqual({
      references: ["#/components/responses/Loop"],
      isCyclic: true,
    });
  });

  it("that cannot be resolved are left out of lists and maps", () => {
    const nodes = { one: reference("B"), two: reference("No") };
    expect(resolvedMap(model, nodes)).toEqual({ one: { description: "b" } });
    expect(resolvedList(model, Object.values(nodes))).toEqual([
      { description: "b" },
    ]);
  });

  it("give the name of a schema", () => {
    const name = (key: string) => componentName(`#/components/schemas/${key}`);
    expect(name("A")).toBe("A");
    expect(name("100%")).toBe("100%");
    expect(name("a~1b~0c")).toBe("a/b~c");
    expect(componentName("#/components/parameters/A")).toBeUndefined();
    expect(componentName("")).toBeUndefined();
  });

  it("are created from mapping values", () => {
    expect(mappingReference(model, "core.User")).toBe(
      "#/components/schemas/core.User",
    );
    expect(mappingReference(model, "#/components/schemas/A")).toBe(
      "#/components/schemas/A",
    );
  });
});
