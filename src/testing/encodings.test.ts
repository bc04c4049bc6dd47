import { describe, expect, test } from "vitest";
import { encodingsFound } from "./encodings";

const secret = "canary-7f3a/+?=&ü";

const writers: Record<string, (text: string) => string> = {
  plain: (text) => text,
  base64: (text) => Buffer.from(text).toString("base64"),
  base64url: (text) => Buffer.from(text).toString("base64url"),
  hex: (text) => Buffer.from(text).toString("hex"),
  HEX: (text) => Buffer.from(text).toString("hex").toUpperCase(),
  "URL-encoded": encodeURIComponent,
  form: (text) => new URLSearchParams({ a: text }).toString(),
  JSON: (text) => JSON.stringify({ a: text }),
};

describe("finding a secret in a text", () => {
  for (const [name, write] of Object.entries(writers)) {
    test.each(["", "a", "ab", "abc", '{"user":"zoe","password":"'])(
      `${name}, after %j`,
      (before) => {
        const text = write(`${before}${secret} and more`);
        expect(encodingsFound(text, secret)).not.toEqual([]);
      },
    );
  }

  test("finds it encoded twice", () => {
    for (const inner of Object.values(writers)) {
      for (const outer of Object.values(writers)) {
        const text = outer(`x=${inner(`zoe:${secret}`)}&y`);
        expect(encodingsFound(text, secret), text).not.toEqual([]);
      }
    }
  });

  test("does not find an absent secret", () => {
    for (const write of Object.values(writers)) {
      expect(encodingsFound(write("canary-7f3b and more"), secret)).toEqual([]);
    }
  });
});
