import { plain } from "../store/values";
import { listsProperty, valueOf, type Entry } from "./select";
import type { RequestContext } from "./context";

function rank(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return alphabet.compare(plain(a), plain(b));
}

const alphabet = new Intl.Collator("en");

/** Sorts by the `ordering` parameter; `-` means descending, unknown properties are ignored. */
export function order(context: RequestContext, entries: Entry[]): Entry[] {
  const keys = (context.query.get("ordering") ?? "")
    .split(",")
    .map((key) => key.trim())
    .filter((key) => listsProperty(context, key.replace(/^-/, "")));
  if (keys.length === 0) return entries;
  return entries
    .map((entry) => ({
      entry,
      values: keys.map((key) => valueOf(context, entry, key.replace(/^-/, ""))),
    }))
    .sort((a, b) => {
      for (const [index, key] of keys.entries()) {
        const result = rank(a.values[index], b.values[index]);
        if (result !== 0) return key.startsWith("-") ? -result : result;
      }
      return 0;
    })
    .map(({ entry }) => entry);
}

const secret = /key|secret|password|token/;

/** Keeps the entries whose texts contain every word of `search`, ignoring case. */
export function search(context: RequestContext, entries: Entry[]): Entry[] {
  const words = (context.query.get("search") ?? "")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter(({ row }) => {
    const texts = Object.entries(row)
      .filter(
        ([name, value]) => typeof value === "string" && !secret.test(name),
      )
      .map(([, value]) => String(value).toLowerCase());
    return words.every((word) => texts.some((text) => text.includes(word)));
  });
}
