import { describe, expect, test } from "vitest";
import { secretByName, wordsOf } from "./names";

test.each([
  ["X-API-Key", "x api key"],
  ["XAPIKey", "xapi key"],
  ["accessToken", "access token"],
  ["ACCESS_TOKEN", "access token"],
  ["filter[api_key][]", "filter api key"],
  ["user.newPassword2", "user new password 2"],
  ["", ""],
  ["---", ""],
])("the words of %s", (name, words) => {
  expect(wordsOf(name).join(" ")).toBe(words);
});

/** Returns the common spellings of several words as one name. */
function spellings(words: string): string[] {
  const parts = words.split(" ");
  const upper = parts.map((one) => one.charAt(0).toUpperCase() + one.slice(1));
  return [
    parts.join("_"),
    parts.join("-"),
    parts.join("."),
    parts.join(" "),
    parts.join("_").toUpperCase(),
    upper.join("-"),
    upper.join(""),
    (parts[0] ?? "") + upper.slice(1).join(""),
    parts.reduce((whole, one) => `${whole}[${one}]`),
    `filter[${parts.join("_")}]`,
    `outer.${parts.join("_")}`,
  ];
}

describe("secrets by name", () => {
  test.each([
    "password",
    "new password",
    "password confirmation",
    "passwd",
    "pwd",
    "passphrase",
    "pass phrase",
    "pass code",
    "db pass",
    "x api key",
    "api key",
    "private key",
    "private key pem",
    "secret access key",
    "client secret",
    "client secret value",
    "access token",
    "refresh token",
    "id token",
    "x auth token",
    "csrf token",
    "otp",
    "totp",
    "pin",
    "cvv",
    "one time code",
    "verification code",
    "device code",
    "recovery codes",
    "backup codes",
    "api keys",
    "credentials",
    "client credentials",
    "key",
    "key data",
    "signing key",
    "client assertion",
    "code verifier",
    "session cookie",
    "proxy authorization",
    "password hash",
    "token in",
  ])("%s, however it is written", (words) => {
    for (const name of spellings(words)) {
      expect(secretByName(name), name).toBeDefined();
    }
  });

  test.each([
    "apikey",
    "APIKEY",
    "accesstoken",
    "clientsecret",
    "CLIENTSECRET",
    "userpassword",
    "password2",
    "privatekey",
    "PHPSESSID",
    "X-Vault-Token",
    "password__icontains",
    "auth",
    "X-Auth",
  ])("%s", (name) => {
    expect(secretByName(name)).toBeDefined();
  });

  test.each([
    "token validity",
    "access token validity",
    "access code validity",
    "passwordless flow",
    "keyword",
    "keywords",
    "monkey",
    "turkey",
    "hockey",
    "passing",
    "compass",
    "bypass rate",
    "secretary",
    "tokenizer",
    "token type",
    "token endpoint",
    "password policy",
    "password change date",
    "private key type",
    "private key available",
    "key id",
    "public key",
    "primary key",
    "sort key",
    "idempotency key",
    "next page token",
    "page token",
    "country code",
    "error code",
    "code",
    "spinning",
    "pinned",
    "opinion",
    "credit",
    "authentication flow",
    "authorization flow",
    "authorization url",
    "author",
    "session duration",
    "cookie domain",
    "include claims in id token validity",
    "has password",
    "is secret",
    "max tokens",
    "username",
    "name",
    "slug",
  ])("not %s", (words) => {
    for (const name of spellings(words)) {
      expect(secretByName(name), name).toBeUndefined();
    }
  });
});
