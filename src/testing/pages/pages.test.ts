import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Description, loadDescription } from "../../description";
import { relationsOf } from "../../pages/relations/relations";
import { type PagePlan, planPages } from "../../pages/plan";
import { type Coverage, checkOperation, checkSchema } from "./check";

/**
 * Looks for every fact of a description on the rendered pages: of our description, of real ones if
 * present, or of the one passed to `npm run check:facts-on-pages`.
 */
const asked = process.env["CHECK_PAGES"];
const real = path.resolve("../shared/specs");
const reals = existsSync(real)
  ? readdirSync(real).map((name) => path.join(real, name))
  : [];
const descriptions = asked ? [asked] : ["openapi/openapi.yaml", ...reals];

describe.each(descriptions)("pages of %s", (file) => {
  const seen: Coverage = { properties: 0, links: 0 };
  let plan: PagePlan;
  beforeAll(async () => {
    plan = planPages(await loadDescription(file), "/reference");
  });

  it("have every fact of their operations", { timeout: 300_000 }, () => {
    const problems = plan.operations.flatMap((entry) =>
      checkOperation(entry, plan, seen),
    );
    expect(problems).toEqual([]);
    expect(seen.properties).toBeGreaterThan(plan.operations.length);
  });

  it("have every fact of their schemas", { timeout: 300_000 }, () => {
    const relations = relationsOf(plan.description, plan.operations);
    const problems = plan.schemas.flatMap((entry) =>
      checkSchema(entry, plan, relations, seen),
    );
    expect(problems).toEqual([]);
  });
});

describe("the check itself", () => {
  it.each([
    ["a property", { properties: { extra: {} } }, "extra is missing"],
    ["a mark", { required: ["name"] }, "no required"],
    ["a missing mark", { properties: { id: { nullable: false } } }, "wrong"],
    ["a type", { properties: { name: { type: "integer" } } }, "type integer"],
    ["a format", { properties: { name: { format: "uri" } } }, "type uri"],
    [
      "a limit",
      { properties: { name: { maxLength: 9 } } },
      "at most 9 characters",
    ],
    ["a value", { properties: { kind: { enum: ["a", "c"] } } }, "`c`"],
    ["a default", { properties: { name: { default: "x" } } }, "`x`"],
    ["a text", { properties: { name: { description: "Else" } } }, "Else"],
    ["an inside", { properties: { in: { properties: { z: {} } } } }, "in.z"],
    ["a branch", { oneOf: [{ title: "New" }] }, "New is missing"],
    ["a free name", { additionalProperties: true }, "* is missing"],
  ])("detects %s that the page lacks", (_, change, found) => {
    const description = describing({});
    const plan = planPages({ description, locate }, "/reference");
    const seen: Coverage = { properties: 0, links: 0 };
    const check = (facts: Description) =>
      plan.operations.flatMap((entry) =>
        checkOperation(entry, plan, seen, facts),
      );
    expect(check(description)).toEqual([]);
    expect(check(describing(change)).join()).toContain(found);
  });
});

const locate = () => ({ file: "openapi.yaml" });

function describing(change: Record<string, unknown>): Description {
  const base = {
    type: "object",
    properties: {
      id: { type: "string", nullable: true },
      name: { type: "string", format: "email", description: "What" },
      kind: { type: "string", enum: ["a", "b"] },
      in: { type: "object", properties: { y: { type: "string" } } },
    },
  };
  return {
    openapi: "3.0.3",
    info: { title: "Test", version: "1" },
    paths: {
      "/things/": {
        post: {
          operationId: "make",
          requestBody: {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Thing" },
              },
            },
          },
          responses: {},
        },
      },
    },
    components: { schemas: { Thing: deepMerge(base, change) } },
  };
}

function deepMerge(
  base: Record<string, unknown>,
  change: Record<string, unknown>,
): Record<string, unknown> {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(change)) {
    const old = merged.get(key);
    merged.set(
      key,
      isPlainObject(old) && isPlainObject(value)
        ? deepMerge(old, value)
        : value,
    );
  }
  return Object.fromEntries(merged);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
