import { expect, test } from "vitest";
import { decodeJwt } from "./jwt";
import { masked } from "./authParameters";
import { CredentialStore } from "./store";
import { type Credential, type Secret, secretKinds } from "./types";

const part = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString("base64url");
const [header, claims] = [part({ alg: "none" }), part({ sub: "zoe" })];

test.each([
  ["no header", `.${claims}.x`],
  ["no claims", `${header}..x`],
  ["two parts", `${header}.${claims}`],
  ["four parts", `${header}.${claims}.x.x`],
])("a token with %s is not a JWT", (_, token) => {
  expect(decodeJwt(token)).toBeUndefined();
  expect(decodeJwt(`${header}.${claims}.x`)?.claims.sub).toBe("zoe");
});

test("both base64url-specific characters are decoded", () => {
  const value = { sub: "\u00ff\u00fe?>?>~~\u00bf" };
  const encoded = part(value);
  expect(encoded).toContain("_");
  expect(encoded).toContain("-");
  expect(decodeJwt(`${header}.${encoded}.x`)?.claims).toEqual(value);
});

test.each<[scheme: string, kinds: string[]]>([
  ["basic", ["basic"]],
  ["BASIC", ["basic"]],
  ["bearer", ["oauth", "token"]],
  ["digest", []],
  ["Negotiate", []],
  ["basic2", ["token"]],
  ["x-bearer", ["token"]],
])("the HTTP scheme %s accepts %j", (scheme, kinds) => {
  expect(secretKinds({ type: "http", scheme })).toEqual(kinds);
});

test.each<[Secret, Secret]>([
  [
    { kind: "token", token: "t" },
    { kind: "token", token: "ACCESS_TOKEN" },
  ],
  [
    { kind: "apiKey", value: "k" },
    { kind: "apiKey", value: "API_KEY" },
  ],
  [
    { kind: "basic", username: "u", password: "p" },
    { kind: "basic", username: "USERNAME", password: "PASSWORD" },
  ],
  [{ kind: "session" }, { kind: "apiKey", value: "SESSION_COOKIE" }],
])("%j is masked as %j", (secret, shown) => {
  const credential: Credential = {
    scheme: "s",
    apiOrigin: "https://a.example",
    secret,
  };
  expect(masked(credential).secret).toEqual(shown);
});

const stored = {
  scheme: "s",
  apiOrigin: "https://a.example",
  secret: { kind: "token", token: "t" },
};

/** Returns where a store keeps credentials if it finds this value in the tab's storage. */
function keepOf(found: unknown) {
  return new CredentialStore({
    tab: {
      getItem: () => JSON.stringify(found),
      setItem: () => undefined,
      removeItem: () => undefined,
    },
  }).state().keep;
}

test.each([
  [{ ...stored, scheme: undefined }],
  [{ ...stored, apiOrigin: undefined }],
  [{ ...stored, secret: undefined }],
  [{ ...stored, secret: "t" }],
  [null],
  ["text"],
])("a stored %j is not a credential", (one) => {
  expect(keepOf([stored])).toBe("tab");
  expect(keepOf([stored, one])).toBe("memory");
});
