import { beforeEach, describe, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { maxDepth, maxTextLength, maxMembers } from "../store/limits";
import { createTestApi, type Api } from "../testing/api";

const { description } = await loadDescription("openapi/openapi.yaml");
let api: Api;
beforeEach(() => {
  api = createTestApi(description);
});

const groups = "/core/groups/";
const nested = (levels: number, inner = "1") =>
  "[".repeat(levels) + inner + "]".repeat(levels);
const group = (attributes: string) =>
  `{"name":"deep","attributes":${attributes}}`;
const message = expect.stringContaining(
  `more than ${maxDepth} levels`,
) as string;

/** Asserts that nothing was stored and that reads and writes still work. */
async function asBefore(stored: string): Promise<void> {
  expect(JSON.stringify(api.appContext.store.dump())).toBe(stored);
  expect((await api.call("GET", groups)).status).toBe(200);
}
const stored = () => JSON.stringify(api.appContext.store.dump());

describe("request body limits", () => {
  test.each([maxDepth, 6000, 300_000])(
    "%i levels below a property are rejected, and nothing is stored",
    async (levels) => {
      const before = stored();
      const response = await api.call(
        "POST",
        groups,
        group(`{"a":${nested(levels)}}`),
      );
      expect(response.status).toBe(400);
      expect(response.json).toEqual({ attributes: [message] });
      await asBefore(before);
    },
  );

  test("the deepest allowed value is stored and returned", async () => {
    // The body itself is one level, `attributes` another.
    const response = await api.call(
      "POST",
      groups,
      group(`{"a":${nested(maxDepth - 2)}}`),
    );
    expect(response.status).toBe(201);
    expect((await api.call("GET", groups)).text).toContain(
      nested(maxDepth - 2),
    );
  });

  test.each([
    ["a deep body of another kind", nested(6000)],
    [
      "a deep property that no schema knows",
      `{"name":"x","y":${nested(6000)}}`,
    ],
  ])("%s is refused", async (_, body) => {
    const before = stored();
    expect((await api.call("POST", groups, body)).status).toBe(400);
    await asBefore(before);
  });

  test("an update is rejected like a create", async () => {
    const created = await api.call("POST", groups, group("{}"));
    const before = stored();
    const response = await api.call(
      "PATCH",
      `${groups}${String(created.json.pk)}/`,
      group(`{"a":${nested(6000)}}`),
    );
    expect(response.json).toEqual({ attributes: [message] });
    await asBefore(before);
  });

  test("too many properties", async () => {
    const before = stored();
    const attributes = Object.fromEntries(
      Array.from({ length: maxMembers + 1 }, (_, index) => [index, 0]),
    );
    const response = await api.call("POST", groups, { name: "x", attributes });
    expect(response.status).toBe(400);
    expect(response.json).toEqual({
      non_field_errors: [expect.stringContaining(`${maxMembers}`)],
    });
    await asBefore(before);
  });

  test("too long an object", async () => {
    const before = stored();
    const attributes = { text: "x".repeat(maxTextLength) };
    const response = await api.call("POST", groups, { name: "x", attributes });
    expect(response.status).toBe(400);
    expect(response.json).toEqual({
      non_field_errors: [
        expect.stringContaining(`${maxTextLength} characters`),
      ],
    });
    await asBefore(before);
  });

  test("a number that JSON cannot write", async () => {
    const before = stored();
    const response = await api.call("POST", groups, group('{"a":[1e999]}'));
    expect(response.json).toEqual({
      attributes: ["Out of range float values are not JSON compliant."],
    });
    await asBefore(before);
  });
});

test("a filter's value is limited too", async () => {
  const response = await api.call(
    "GET",
    `${groups}?attributes=${encodeURIComponent(`{"a":${nested(6000)}}`)}`,
  );
  expect(response.status).toBe(400);
  expect(response.json).toEqual({ attributes: [message] });
});

describe("an imported flow", () => {
  const blueprint = (attrs: string) =>
    `version: 1\nentries:\n- model: authentik_flows.flow\n  identifiers: {pk: 00000000-0000-4000-8000-000000000001}\n${attrs}`;
  const send = (yaml: string) => {
    const form = new FormData();
    form.set("file", new File([yaml], "flow.yaml"));
    return api.call("POST", "/flows/instances/import/", form);
  };

  test("is accepted within the limits", async () => {
    const response = await send(blueprint("  attrs: {name: New, slug: new}"));
    expect(response.status).toBeLessThan(300);
    expect(stored()).toContain('"slug":"new"');
  });

  test.each([
    ["deep in flow style", `  attrs: {layout: ${nested(6000)}}`],
    ["so deep that parsing it would end the process", "[".repeat(200_000)],
    [
      "deep by indentation",
      `  attrs:\n${Array.from({ length: 300 }, (_, level) => `${" ".repeat(level + 4)}a:`).join("\n")}`,
    ],
    ["deep by dashes", `  attrs: {a: 1}\n- ${"- ".repeat(6000)}`],
    ["with a number that JSON cannot write", "  attrs: {layout: .inf}"],
    ["too long", `  attrs: {layout: ${"x".repeat(maxTextLength)}}`],
    ["without attrs", ""],
    ["with attrs of another kind", "  attrs: null"],
    ["with a cycle", "  attrs: &a {layout: *a}"],
    ["with entries of null", "- null"],
  ])("%s is refused, and nothing is stored", async (_, attrs) => {
    const before = stored();
    expect((await send(blueprint(attrs))).status).toBe(400);
    await asBefore(before);
  });
});
