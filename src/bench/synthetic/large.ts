import { stringify } from "yaml";
import type { Description } from "../../description";
import { makeDescription } from ".";

const sample = 500;

/** Formats of descriptions. */
export type Format = "yaml" | "json";

/** Writes a description as text, formatted as by common tools. */
export function writeDescription(
  description: Description,
  format: Format,
): string {
  return format === "json"
    ? `${JSON.stringify(description, null, 2)}\n`
    : stringify(description, { aliasDuplicateObjects: false });
}

/**
 * Creates a description of about the given size in megabytes. One of its paths does not declare its
 * parameter, so that a warning must be located.
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
