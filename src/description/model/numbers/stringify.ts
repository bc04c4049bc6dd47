import { ExactNumber } from "./exact";

/**
 * Serializes a value like `JSON.stringify`, but writes exact numbers as in their source.
 *
 * @param indent spaces per level; 0 for a single line
 */
export function stringifyJson(value: unknown, indent = 0): string {
  return write(value, indent === 0 ? "" : "\n", " ".repeat(indent)) ?? "null";
}

function write(value: unknown, line: string, step: string): string | undefined {
  if (value instanceof ExactNumber) return value.text;
  if (Object.is(value, -0)) return "-0";
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = line + step;
  if (Array.isArray(value)) {
    const items = value.map((item) => write(item, inner, step) ?? "null");
    return enclosed("[", items, "]", line, inner);
  }
  if ("toJSON" in value && typeof value.toJSON === "function")
    return write((value.toJSON as () => unknown)(), line, step);
  const colon = line === "" ? ":" : ": ";
  const members = Object.entries(value).flatMap(([key, member]) => {
    const text = write(member, inner, step);
    return text === undefined ? [] : [JSON.stringify(key) + colon + text];
  });
  return enclosed("{", members, "}", line, inner);
}

function enclosed(
  open: string,
  parts: string[],
  close: string,
  line: string,
  inner: string,
): string {
  return parts.length === 0
    ? open + close
    : open + inner + parts.join(`,${inner}`) + line + close;
}
