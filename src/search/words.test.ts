import { expect, it } from "vitest";
import { stem, wordsOf } from "./words";

it.each([
  ["set_password", ["set", "password"]],
  ["Set a user's password", ["set", "a", "user", "s", "password"]],
  ["setPassword", ["setpassword", "set", "password"]],
  [
    "/core/users/{id}/set_password/",
    ["core", "users", "id", "set", "password"],
  ],
  ["LDAPSource", ["ldapsource", "ldap", "source"]],
  ["OAuth2", ["oauth2"]],
  ["WebAuthn", ["webauthn", "web", "authn"]],
  ["urn:oasis:SAML", ["urn", "oasis", "saml"]],
  ["", []],
])("splits %j", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it.each([
  ["users", "user"],
  ["policies", "policy"],
  ["accesses", "access"],
  ["access", "access"],
  ["status", "status"],
  ["switches", "switch"],
  ["sms", "sms"],
])("removes the plural ending of %s", (word, root) => {
  expect(stem(word)).toBe(root);
});
