const dateTime =
  /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

const units: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/**
 * Returns how far a date or time (RFC 3339) is from now, such as "3 days ago"; undefined for other
 * text.
 *
 * @param now milliseconds since the epoch
 */
export function distanceFromNow(
  text: string,
  now = Date.now(),
): string | undefined {
  if (!dateTime.test(text)) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  const seconds = (time - now) / 1000;
  const [unit, length] = units.find(
    ([, length]) => Math.abs(seconds) >= length,
  ) ?? ["second", 1];
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(
    Math.round(seconds / length),
    unit,
  );
}
