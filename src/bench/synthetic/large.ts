import { stringify } from "yaml";
import type { Description } from "../../description";
import { makeDescription } from ".";

const sample = 500;

/** Formats that descriptions are written in. */
export type Format = "yaml" | "json";

/** A description as text, in the style that tools write it in. */
export function writeDescription(
  description: Description,
  format: Format,
): string {
  return format === "json"
    ? `${JSON.stringify(description, null, 2)}\n`
    : stringify(description, { aliasDuplicateObjects: false });
}

/**
 * A description whose text has about this many megabytes. One of its paths does not declare its
 * parameter, so that its place has to be found.
 */
export function makeLargeText(megabytes: number, format: Format): string {
  const each =
    writeDescription(makeDescription(sample), format).length / sample;
  const operations = Math.max(5, Math.round((megabytes * 1e6) / each));
  const description = makeDescription(operations);
  const undeclared = { get: { responses: { "200": { description: "Done" } } } };
  return writeDescription(
    {
      ...description,
      paths: { ...description.paths, "/undeclared/{id}/": undeclared },
    },
    format,
  );
}
