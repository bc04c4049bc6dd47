import { isRecord } from "../../model/record";
import type { ChangeFacts } from "./types";

/** Serializes facts with one line per operation and per change, so that diffs are readable. */
export function factsText({
  operations,
  changes,
  ...head
}: ChangeFacts): string {
  const fields = [
    ...Object.entries(head).map(
      ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    ),
    `"operations": ${lines(operations)}`,
    `"changes": ${lines(changes)}`,
  ];
  return `{\n${fields.join(",\n")}\n}\n`;
}

function lines(items: readonly object[]): string {
  return items.length > 0
    ? `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`
    : "[]";
}

/**
 * Parses the text of `factsText`.
 *
 * @throws Error if the text is not JSON or does not contain facts
 */
export function parseFacts(text: string): ChangeFacts {
  const value: unknown = JSON.parse(text);
  if (!isFacts(value))
    throw new Error("It lacks the versions, the operations or the changes.");
  return value;
}

function isFacts(value: unknown): value is ChangeFacts {
  if (!isRecord(value)) return false;
  const { from, to, operations, changes } = value;
  return (
    isText(value, "date") &&
    isVersion(from) &&
    isVersion(to) &&
    Array.isArray(operations) &&
    operations.every((one) => isRecord(one) && isText(one, "method", "path")) &&
    Array.isArray(changes) &&
    changes.every((one) => isChange(one, operations.length))
  );
}

function isVersion(value: unknown): boolean {
  return isRecord(value) && isText(value, "name", "version");
}

function isChange(value: unknown, count: number): boolean {
  return (
    isRecord(value) &&
    isText(value, "severity", "rule", "subject", "where", "message") &&
    Array.isArray(value["uses"]) &&
    value["uses"].every(
      (use) =>
        isRecord(use) &&
        isText(use, "severity") &&
        Array.isArray(use["operations"]) &&
        use["operations"].every(
          (index) => Number.isInteger(index) && index >= 0 && index < count,
        ),
    )
  );
}

function isText(value: Record<string, unknown>, ...keys: string[]): boolean {
  return keys.every((key) => typeof value[key] === "string");
}
