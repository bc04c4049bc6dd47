import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type Description,
  type Schema,
  listOperations,
  loadDescription,
} from "../../description";
import { compareFacts } from "./compare";
import { isCovered } from "./scope";

const domeSchema = (copy: Description): Schema => {
  const schema = copy.components?.schemas?.["Dome"];
  return typeof schema === "object" ? schema : {};
};

const small: Description = {
  openapi: "3.0.3",
  info: { title: "Dome", version: "1" },
  servers: [{ url: "/api/" }],
  paths: {
    "/domes/": {
      get: {
        operationId: "domes_list",
        description: "Tells which domes are open.",
        parameters: [
          { name: "page", in: "query", schema: { type: "integer" } },
          { name: "open", in: "query", schema: { type: "boolean" } },
        ],
        responses: {
          "200": {
            description: "Domes.",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Dome" },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Dome: {
        type: "object",
        properties: {
          description: { type: "string", description: "What it is for." },
          state: { type: "string", enum: ["open", "shut"] },
        },
        required: ["description", "state"],
      },
      Unreached: { type: "string" },
    },
  },
};

function changed(change: (copy: Description) => void): string[] {
  const copy = structuredClone(small);
  change(copy);
  return compareFacts(copy, small, () => true).map(({ pointer }) => pointer);
}

describe("differences", () => {
  const list = "/paths/~1domes~1/get";
  const dome = "/components/schemas/Dome";

  test.each<[string, (copy: Description) => void, string[]]>([
    [
      "an enum value",
      (copy) => {
        const state = domeSchema(copy).properties?.["state"];
        if (typeof state === "object") state.enum?.pop();
      },
      [`${dome}/properties/state/enum/1`],
    ],
    [
      "a property that happens to be called description",
      (copy) => {
        delete domeSchema(copy).properties?.["description"];
      },
      [`${dome}/properties/description`],
    ],
    [
      "a type of a parameter",
      (copy) => {
        const open = copy.paths?.["/domes/"]?.get?.parameters?.[1];
        if (open && "schema" in open) open.schema = { type: "string" };
      },
      [`${list}/parameters/1/schema/type`],
    ],
    [
      "a missing parameter",
      (copy) => copy.paths?.["/domes/"]?.get?.parameters?.pop(),
      [`${list}/parameters`],
    ],
    [
      "a status",
      (copy) => {
        const responses = copy.paths?.["/domes/"]?.get?.responses;
        if (responses) responses["404"] = { description: "None." };
      },
      [`${list}/responses/404`],
    ],
    [
      "a server",
      (copy) => {
        copy.servers = [{ url: "/" }];
      },
      ["/servers/0/url"],
    ],
    [
      "an operation, and with it the schemas only it reaches",
      (copy) => {
        copy.paths = {};
      },
      [list, dome],
    ],
  ])("%s", (_, change, pointers) => {
    expect(changed(change)).toEqual(pointers);
  });
});

test.each<[string, (copy: Description) => void]>([
  [
    "texts, examples and extensions",
    (copy) => {
      const get = copy.paths?.["/domes/"]?.get;
      if (!get) return;
      get.description = "Other words.";
      get["x-displayName"] = "List domes";
      copy.info.description = "A text.";
    },
  ],
  [
    "the order of parameters and of required",
    (copy) => {
      copy.paths?.["/domes/"]?.get?.parameters?.reverse();
      domeSchema(copy).required?.reverse();
    },
  ],
  [
    "schemas that nothing reaches",
    (copy) => {
      delete copy.components?.schemas?.["Unreached"];
    },
  ],
])("%s are not compared", (_, change) => {
  expect(changed(change)).toEqual([]);
});

const specs = "../shared/specs";
const authentik = existsSync(specs)
  ? readdirSync(specs).filter((name) => name.startsWith("authentik-"))
  : [];

test.runIf(authentik.length > 0).each(authentik)(
  "our description and %s state the same facts",
  async (name) => {
    const [ours, theirs] = await Promise.all([
      loadDescription("openapi/openapi.yaml", {
        overlays: [],
        asWritten: true,
      }),
      loadDescription(`${specs}/${name}`, { overlays: [], asWritten: true }),
    ]);
    expect(
      compareFacts(ours.description, theirs.description, isCovered),
    ).toEqual([]);
  },
);

test("the description covers exactly the identity core", async () => {
  const { description } = await loadDescription("openapi/openapi.yaml");
  const operations = listOperations(description);
  expect(operations).toHaveLength(162);
  expect(operations.filter(({ path }) => !isCovered(path))).toEqual([]);
  expect(Object.keys(description.components?.schemas ?? {})).toHaveLength(121);
});
