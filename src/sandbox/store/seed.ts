import { mapValues } from "../../description/model/record";
import type { Row, State } from "./store";

const unit: Record<string, number> = { h: 3_600_000, d: 86_400_000 };

function settle(value: unknown, now: number): unknown {
  if (typeof value === "string") {
    const [, amount = "", name = ""] =
      /^@now([+-]\d+)([hd])$/.exec(value) ?? [];
    return name
      ? new Date(now + Number(amount) * (unit[name] ?? 0)).toISOString()
      : value;
  }
  if (Array.isArray(value)) return value.map((entry) => settle(entry, now));
  if (typeof value === "object" && value !== null)
    return mapValues(value as Record<string, unknown>, (entry) =>
      settle(entry, now),
    );
  return value;
}

/** Returns the initial state: the fixtures with relative times resolved. */
export function seed(fixtures: Record<string, Row[]>, now: number): State {
  return {
    tables: settle(fixtures, now) as Record<string, Row[]>,
    sequences: {},
  };
}
