import { describe, expect, test } from "vitest";
import {
  type Description,
  type Operation,
  formatDiagnostic,
  listOperations,
  loadDescription,
} from "../../../description";
import { placed } from "../fault";
import { checkTexts } from "./index";
import { sentenceForm, contentWords, sentencesOf } from "./words";

const good: Record<string, string> = {
  domes_list:
    "Shows which domes are open tonight. Ask before you point a telescope.",
  domes_create:
    "Adds a building after construction. It stays shut until a motor is registered.",
};

/** Creates an otherwise complete description with these operations and texts. */
function descriptionOf(texts: Record<string, string>): Description {
  return {
    openapi: "3.0.3",
    info: { title: "Dome", version: "1" },
    paths: Object.fromEntries(
      Object.entries(texts).map(([operationId, description]) => [
        `/${operationId}/`,
        { get: { operationId, description, responses: {} } },
      ]),
    ),
  };
}

function messages(description: Description): string[] {
  return checkTexts(description).map(({ message }) => message);
}

test("accepts informative texts", () => {
  expect(messages(descriptionOf(good))).toEqual([]);
});

describe("refuses", () => {
  test("the words of an operation id as a sentence", () => {
    expect(
      messages(
        descriptionOf({
          ...good,
          motors_list: "Get a list of all the motors.",
        }),
      ),
    ).toEqual(["The description of motors_list says little more than its id."]);
  });

  test("a sentence that fits any subject, on more than three operations", () => {
    const kinds = ["domes", "motors", "mirrors", "lamps"];
    const own = [
      "Shutters open at dusk when the weather station allows it.",
      "Bearings want grease each spring, see the maintenance plan.",
      "Aluminium coating lasts about eighteen months in dry air.",
      "Red light keeps eyes adapted while people walk around inside.",
    ];
    const texts = Object.fromEntries(
      kinds.map((kind, index) => [
        `${kind}_destroy`,
        `Deletes the given ${kind} permanently. ${own[index] ?? ""}`,
      ]),
    );
    const found = messages(descriptionOf(texts));
    expect(found).toHaveLength(4);
    expect(found[0]).toContain("4 operations share the sentence");
    delete texts.lamps_destroy;
    expect(messages(descriptionOf(texts))).toEqual([]);
  });

  test("a description that differs from another in one word", () => {
    expect(
      messages(
        descriptionOf({
          ...good,
          domes_open:
            "Shows which domes are shut tonight. Ask before you point a telescope.",
        }),
      ),
    ).toEqual(["The description of domes_open is almost that of domes_list."]);
  });

  test.each<[string, Operation, string]>([
    [
      "an operation",
      { operationId: "domes_list", responses: {} },
      "domes_list has no description.",
    ],
    [
      "a response",
      {
        operationId: "domes_list",
        description: good.domes_list,
        responses: { "200": { description: " " } },
      },
      "The response 200 of domes_list has no description.",
    ],
    [
      "a parameter",
      {
        operationId: "domes_list",
        description: good.domes_list,
        parameters: [{ name: "open", in: "query" }],
      },
      "The parameter open of domes_list has no description.",
    ],
    [
      "a request body",
      {
        operationId: "domes_list",
        description: good.domes_list,
        requestBody: { content: {} },
      },
      "The request body of domes_list has no description.",
    ],
  ])("%s without text", (_, get, message) => {
    const description = { ...descriptionOf({}), paths: { "/": { get } } };
    const found = messages(description);
    expect(found).toContain(message);
  });

  test("nested properties without a description, unless they are a reference", () => {
    const schemas = {
      Dome: {
        description: "A building.",
        properties: {
          motor: {
            description: "What turns it.",
            properties: { power: { type: "number" } },
          },
          owner: { $ref: "#/components/schemas/Owner" },
        },
      },
      Owner: { description: "A person.", type: "string" },
    };
    expect(
      messages({ ...descriptionOf(good), components: { schemas } }),
    ).toEqual(["The property Dome.motor.power has no description."]);
  });
});

test("sentenceForm replaces the subject's words with blanks", () => {
  const subject = contentWords("core_groups_list");
  expect(sentenceForm("Lists all groups of the core.", subject)).toBe(
    "lists all _ of the _",
  );
});

test("sentencesOf splits at full stops, except inside code", () => {
  expect(sentencesOf("See `a.b`. Then\ngo on: \n- One more.")).toEqual([
    "See `a.b`.",
    "Then go on:",
    "- One more.",
  ]);
});

test("our own description has informative texts everywhere", async () => {
  const { description, locate } = await loadDescription("openapi/openapi.yaml");
  const problems = placed(checkTexts(description), locate);
  expect(problems.map(formatDiagnostic).join("\n")).toBe("");
});

test("our operations have unique titles", async () => {
  const { description } = await loadDescription("openapi/openapi.yaml");
  const names = listOperations(description).map(
    ({ operation }) => operation["x-displayName"],
  );
  expect(names).not.toContain(undefined);
  expect(names).toEqual([...new Set(names)]);
});
