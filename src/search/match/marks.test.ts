import fc from "fast-check";
import { expect, it } from "vitest";
import { markWords } from "./marks";

function marked(text: string, words: string[]): string {
  return markWords(text, words)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join("");
}

it.each([
  ["Set a user's password", ["set", "password"], "[Set] a user's [password]"],
  ["/core/users/{id}/", ["user"], "/core/[users]/{id}/"],
  ["set_password", ["password"], "set_[password]"],
  ["LDAPSourceRequest", ["source"], "LDAP[Source]Request"],
  ["WebAuthn device", ["webauthn"], "[WebAuthn] device"],
  ["an id", ["i"], "an id"],
  ["Set", [], "Set"],
])("%s", (text, words, expected) => {
  expect(marked(text, words)).toBe(expected);
});

it("does not change the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.array(fc.string()),
      (text, words) => {
        const pieces = markWords(text, words);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      },
    ),
  );
});
