/** Returns the strings of an array; an empty array for any other value. */
export function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === "string")
    : [];
}

/** Returns a string; an empty string for any other value. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Formats a JSON value as text: a string as is, anything else as JSON. */
export function plain(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

const unitSeconds: Partial<Record<string, number>> = {
  microseconds: 1e-6,
  milliseconds: 1e-3,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
};

/** Parses authentik's durations (`hours=1;minutes=30`) to seconds; undefined if invalid. */
export function durationSeconds(value: unknown): number | undefined {
  let total = 0;
  for (const part of text(value).split(/[;,]/).filter(Boolean)) {
    const [, unit = "", amount = ""] =
      /^\s*(\w+)=(-?[\d.]+)\s*$/.exec(part) ?? [];
    const seconds = unitSeconds[unit];
    if (seconds === undefined) return undefined;
    total += seconds * Number(amount);
  }
  return total;
}

/** Whether an ISO date-time is in the past; false for null and invalid values. */
export function isPast(value: unknown): boolean {
  return typeof value === "string" && Date.parse(value) <= Date.now();
}
