/**
 * Scores how well a path matches a template, from 0 to 1. `/api/v3/core/users/42/` matches
 * `/core/users/{id}/` completely. Partial paths, and paths whose last segment is incomplete, score
 * less.
 *
 * @param segments the path's segments
 * @param template the template's segments
 */
export function fit(
  segments: readonly string[],
  template: readonly string[],
): number {
  let best = 0;
  for (let offset = 1 - segments.length; offset < template.length; offset++)
    best = Math.max(best, fitAt(segments, template, offset));
  return best;
}

/** Scores the match at an offset; segments before the template may belong to the server's URL. */
function fitAt(
  segments: readonly string[],
  template: readonly string[],
  offset: number,
): number {
  const start = Math.max(0, offset);
  const end = offset + segments.length;
  // Only segments before the template may be missing from it.
  if (end > template.length) return 0;
  let sum = 0;
  let literals = 0;
  for (let index = start; index < end; index++) {
    const isLast = index === end - 1;
    const value = likeness(
      segments[index - offset] ?? "",
      template[index] ?? "",
      isLast,
    );
    if (value === 0) return 0;
    if (!isParameter(template[index] ?? "")) literals += 1;
    sum += value;
  }
  if (literals === 0) return 0;
  const matched = end - start;
  const missing = template.length - matched;
  const extra = segments.length - matched;
  const whole = sum / matched;
  return whole * (1 - 0.08 * Math.min(missing, 6) - 0.02 * Math.min(extra, 5));
}

function likeness(segment: string, expected: string, isLast: boolean): number {
  if (isParameter(expected)) {
    if (segment === expected) return 1;
    // A value is more likely a number, an id or a placeholder than a snake_case word.
    return /^[a-z]+(?:_[a-z]+)+$/.test(segment) ? 0.5 : 0.9;
  }
  const wanted = expected.toLowerCase();
  const given = segment.toLowerCase();
  if (given === wanted) return 1;
  return isLast && wanted.startsWith(given)
    ? 0.6 + (0.3 * given.length) / wanted.length
    : 0;
}

function isParameter(segment: string): boolean {
  return segment.includes("{");
}
