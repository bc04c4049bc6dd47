import { describe, expect, test } from "vitest";
import { accountOf, nameInTokens, ofAnotherClient } from "./account";
import type { Credential, Secret } from "./types";

const jwt = (claims: object) =>
  ["{}", JSON.stringify(claims), "s"]
    .map((part) => Buffer.from(part).toString("base64url"))
    .join(".");
const tokens = { accessToken: "opaque", scopes: [], obtainedAt: 0 };
const client = { issuer: "https://id.example/", clientId: "docs" };

describe("the account of a credential", () => {
  test("the ID token takes precedence over the access token", () => {
    expect(
      nameInTokens({
        idToken: jwt({ sub: "1", preferred_username: "mira" }),
        accessToken: jwt({ name: "Somebody" }),
      }),
    ).toBe("mira");
    expect(nameInTokens({ accessToken: jwt({ name: "Mira L." }) })).toBe(
      "Mira L.",
    );
  });

  test("a subject or a value that is not a string is not a name", () => {
    expect(nameInTokens({ idToken: jwt({ sub: "9f8e", name: 7 }) })).toBe(
      undefined,
    );
    expect(nameInTokens({ accessToken: "opaque" })).toBe(undefined);
  });

  test("each kind of secret has its own source", () => {
    const known: [Secret, string | undefined][] = [
      [{ kind: "token", token: jwt({ nickname: "ines" }) }, "ines"],
      [{ kind: "token", token: "opaque" }, undefined],
      [{ kind: "basic", username: "zoe", password: "x" }, "zoe"],
      [{ kind: "session", username: "mira" }, "mira"],
      [{ kind: "apiKey", value: "k" }, undefined],
      [
        {
          kind: "oauth",
          grant: "authorization_code",
          client,
          tokens,
          username: "from userinfo",
        },
        "from userinfo",
      ],
    ];
    for (const [secret, name] of known) expect(accountOf(secret)).toBe(name);
  });
});

test("a new sign-in outdates the previous client's credentials, for that API only", () => {
  const api = "https://api.example";
  const of = (
    change: Partial<Credential & { issuer: string; clientId: string }>,
    grant: "authorization_code" | "client_credentials" = "authorization_code",
  ): Credential => ({
    scheme: "authentik",
    apiOrigin: change.apiOrigin ?? api,
    secret: {
      kind: "oauth",
      grant,
      client: { ...client, ...change },
      tokens,
    },
  });
  const stays = [
    of({}),
    of({ apiOrigin: "https://other.example", issuer: "https://old.example/" }),
    of({ clientId: "robot" }, "client_credentials"),
    {
      scheme: "key",
      apiOrigin: api,
      secret: { kind: "token", token: "t" },
    } as const,
  ];
  const goes = [
    of({ issuer: "https://old.example/" }),
    of({ clientId: "old" }),
    of({ issuer: "https://old.example/" }, "client_credentials"),
  ];
  expect(ofAnotherClient([...stays, ...goes], api, client)).toEqual(goes);
});
