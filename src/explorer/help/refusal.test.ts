import { describe, expect, test } from "vitest";
import type { Secret } from "../../credentials/types";
import { administratorText, missingOf, type RefusalFacts } from "./refusal";

const jwt = (claims: object) =>
  ["eyJhbGciOiJub25lIn0", btoa(JSON.stringify(claims)), ""].join(".");
const facts = (
  secret: Secret,
  rest: Partial<RefusalFacts> = {},
): RefusalFacts => ({
  ...{ status: 403, detail: undefined, challenge: undefined },
  permissions: ["core.add_user"],
  used: [
    {
      credential: { scheme: "s", apiOrigin: "https://api.example", secret },
      required: {
        name: "s",
        scheme: { type: "http", scheme: "bearer" },
        scopes: ["api"],
      },
    },
  ],
  ...rest,
});
const oauth = (scopes: string[]): Secret => ({
  kind: "oauth",
  grant: "authorization_code",
  client: { issuer: "https://i.example", clientId: "docs" },
  tokens: {
    ...{ scopes, obtainedAt: 0 },
    accessToken: jwt({ preferred_username: "ines" }),
  },
});
const place = {
  title: "Create a user",
  method: "post",
  path: "/users/",
  apiRoot: "https://api.example/",
};
const text = (of: RefusalFacts) =>
  administratorText({ ...of, ...place, missing: missingOf(of) });

describe("missingOf", () => {
  test("a scope goes before a permission", () => {
    expect(missingOf(facts(oauth([])))).toMatchObject({
      scopes: ["api"],
      permissions: [],
    });
    expect(missingOf(facts(oauth(["api"])))).toMatchObject({
      scopes: [],
      permissions: ["core.add_user"],
    });
  });

  test("the API names the scope itself", () => {
    const challenge = 'Bearer error="insufficient_scope", scope="write admin"';
    expect(missingOf(facts(oauth(["api"]), { challenge })).scopes).toEqual([
      "write",
      "admin",
    ]);
  });

  test("a refused token says whose it is and whom it is for", () => {
    const token = jwt({ iss: "https://other.example", aud: ["a", "b"] });
    const refused = facts({ kind: "token", token }, { status: 401 });
    expect(missingOf(refused)).toEqual({
      ...{ scopes: [], permissions: [] },
      claims: ["issued by https://other.example", "for the audience a, b"],
    });
  });
});

describe("administratorText", () => {
  test("names the account, the permission, the operation and the response", () => {
    expect(text(facts(oauth(["api"]), { detail: "No." }))).toBe(
      'Please give the account ines the permission core.add_user: "Create a user" (POST /users/ at https://api.example/) needs it. The API responded 403: "No."',
    );
  });

  test("names the client and the scope", () => {
    expect(text(facts(oauth([])))).toMatch(
      /^Please allow the client docs the scope api: my token was not granted it/,
    );
  });

  test("there is none where nobody else can help", () => {
    expect(text(facts({ kind: "token", token: "x" }, { status: 401 }))).toBe(
      undefined,
    );
  });
});
