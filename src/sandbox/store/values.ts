/** A list of texts out of a stored value; anything else is an empty list. */
export function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === "string")
    : [];
}

/** A text out of a stored value; anything else is empty. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Any JSON value as a text: a text as it is, the rest as JSON. */
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

/** Seconds of authentik's durations, `hours=1;minutes=30`; undefined when it is none. */
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

/** Whether an ISO time lies in the past; null and nonsense never expire. */
export function isPast(value: unknown): boolean {
  return typeof value === "string" && Date.parse(value) <= Date.now();
}
