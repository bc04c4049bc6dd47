import { describe, expect, test } from "vitest";
import type { BuiltRequest } from "../types";
import { type OperationContext, sampleLanguages } from ".";
import { typescriptClient } from "./client";
import { powershellQuoted, shellQuoted, singleQuoted } from "./quote";

const request: BuiltRequest = {
  method: "PUT",
  url: "https://auth.example.com/api/v3/core/users/7/",
  headers: [
    ["Authorization", "Bearer ACCESS_TOKEN"],
    ["Content-Type", "application/json"],
  ],
  cookies: [],
  body: {
    kind: "text",
    mediaType: "application/json",
    text: '{"is_active": false, "attributes": {"snake_case": 1}}',
  },
};

const context: OperationContext = {
  client: "@goauthentik/api",
  apiRoot: "https://auth.example.com/api/v3/",
  path: "/core/users/{id}/",
  method: "put",
  values: { "path.id": "7" },
  description: {
    openapi: "3.0.3",
    info: { title: "t", version: "1" },
    paths: {
      "/core/users/{id}/": {
        put: {
          operationId: "core_users_update",
          tags: ["core"],
          parameters: [{ name: "id", in: "path", schema: { type: "integer" } }],
          requestBody: {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/UserRequest" },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        UserRequest: {
          type: "object",
          properties: {
            is_active: { type: "boolean" },
            attributes: { type: "object", additionalProperties: {} },
          },
        },
      },
    },
  },
};

describe("every language", () => {
  test.each(sampleLanguages)(
    "$label contains method, URL, token and body",
    (language) => {
      const code = language.write(request, context);
      expect(code).toContain("auth.example.com/api/v3");
      expect(code).toContain("ACCESS_TOKEN");
      expect(code).toMatch(/is_?active/i);
      expect(code.toLowerCase()).toMatch(/put|update/);
    },
  );
});

test("the official client is called by the generator's names", () => {
  expect(typescriptClient(request, context)).toBe(
    `import { Configuration, CoreApi } from "@goauthentik/api";

const api = new CoreApi(
  new Configuration({
    basePath: "https://auth.example.com/api/v3",
    accessToken: "ACCESS_TOKEN",
  }),
);
const response = await api.coreUsersUpdate({
  id: 7,
  userRequest: {
    isActive: false,
    attributes: {
      snake_case: 1
    }
  },
});
console.log(response);`,
  );
});

describe("quoting", () => {
  test("quotes for a shell", () => {
    expect(shellQuoted("plain/word-1")).toBe("plain/word-1");
    expect(shellQuoted("it's; rm -rf $HOME `x`")).toBe(
      `'it'\\''s; rm -rf $HOME \`x\`'`,
    );
  });

  test("quotes for PHP and Ruby: quote and backslash", () => {
    expect(singleQuoted("a'b\\c#{d}$e\n")).toBe("'a\\'b\\\\c#{d}$e\n'");
  });

  test("quotes for PowerShell: typographic quotes end a string too", () => {
    expect(powershellQuoted("a'b\u2019c$d`e")).toBe("'a''b\u2019\u2019c$d`e'");
  });
});
