import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { stringifyJson } from "../model";
import type { Description } from "../model/types";

/** Returns a hash of a description's file. */
export function digestOfFile(file: string): string {
  return shortHash(readFileSync(file));
}

/** Returns a hash of a description without its texts and examples. */
export function digestOf(description: Description): string {
  return shortHash(stringifyJson(withoutTexts(description)));
}

const texts = new Set(["summary", "description", "example", "examples"]);

function withoutTexts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutTexts);
  if (typeof node !== "object" || node === null) return node;
  // A property can have the same name; its value is a schema.
  const isText = (key: string, value: unknown) =>
    texts.has(key) && (typeof value === "string" || key.startsWith("example"));
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !isText(key, value) && !key.startsWith("x-"))
      .map(([key, value]) => [key, withoutTexts(value)]),
  );
}

function shortHash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
