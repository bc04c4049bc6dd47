/** A segment of a path template: a name or a parameter. */
export type Segment = { name: string } | { parameter: string };

const version =
  /^(?:v\d+(?:[._]\d+)*(?:alpha\d*|beta\d*)?|\d{4}-\d{2}-\d{2})$/i;
const fileEnding = /\.(?:json|xml|html|csv|ya?ml)$/i;

/**
 * Returns the meaningful segments of a path template, without versions, a leading `api` and words
 * such as `all`. A custom method (`/jobs/{id}:cancel`) is a separate segment.
 */
export function segmentsOf(path: string): Segment[] {
  const parts = path
    .split("?", 1)[0]
    ?.split("/")
    .flatMap((part) => part.split(/(?<=[^{]):(?![^{]*\})/))
    .map((part) => decoded(part).replace(fileEnding, ""))
    .filter((part) => part !== "" && !version.test(part));
  const relevant = parts?.[0] === "api" ? parts.slice(1) : (parts ?? []);
  return relevant
    .filter((part, index) => index === 0 || part.toLowerCase() !== "all")
    .map((part) => {
      const [, parameter] = /\{([^{}]*)\}/.exec(part) ?? [];
      return parameter === undefined ? { name: part } : { parameter };
    });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
