import { expect, test } from "vitest";
import { explainRefusal } from "./explain";
import type { Secret } from "./types";

const required = {
  name: "oauth",
  scheme: { type: "http", scheme: "bearer" } as const,
  scopes: ["goauthentik.io/api"],
};
const oauth = (scopes: string[], expiresAt = 1000): Secret => ({
  kind: "oauth",
  grant: "authorization_code",
  client: { issuer: "https://i.example", clientId: "c" },
  tokens: { accessToken: "a", scopes, obtainedAt: 0, expiresAt },
});

const explain = (
  secret?: Secret,
  detail?: string,
  permissions: string[] = [],
) =>
  explainRefusal({
    status: 403,
    detail,
    permissions,
    now: 500,
    used: secret
      ? [
          {
            credential: { scheme: "oauth", apiOrigin: "https://a", secret },
            required,
          },
        ]
      : [],
  });

test.each([
  [undefined, undefined, /no credentials/],
  [oauth(["goauthentik.io/api"], 400), undefined, /has expired/],
  [oauth(["openid"]), undefined, /not granted goauthentik\.io\/api/],
  [
    { kind: "token", token: "t" } as const,
    "Token invalid/expired",
    /does not know this credential/,
  ],
  [
    { kind: "session" } as const,
    "Authentication credentials were not provided.",
    /no valid session at this host/,
  ],
])("%#", (secret, detail, message) => {
  expect(explain(secret, detail)).toMatch(message);
});

test("names the permissions if the account lacks them", () => {
  expect(
    explain(
      oauth(["goauthentik.io/api"]),
      "You do not have permission to perform this action.",
      ["authentik_core.view_user"],
    ),
  ).toContain("authentik_core.view_user");
});
