import type { TableModel } from "./model";

/**
 * Parses comma-separated values in steps. The separator is a comma, semicolon or tab, whichever is
 * most frequent in the first record.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function* csvRecords(text: string): Generator<undefined, string[][]> {
  const field = fieldPattern(separatorOf(text));
  const records: string[][] = [];
  let record: string[] = [];
  field.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  while (field.lastIndex < text.length) {
    const [, quoted, plain = "", end = ""] = field.exec(text) ?? [];
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== "" && !/[\r\n]/.test(end)) {
      // A trailing separator is followed by an empty field.
      if (field.lastIndex === text.length) record.push("");
      continue;
    }
    records.push(record);
    record = [];
    if (records.length % 500 === 0) yield;
  }
  if (record.length > 0) records.push(record);
  return records;
}

const separators = [",", ";", "\t"];

function separatorOf(text: string): string {
  const [first = ""] = /^[^\r\n]*/.exec(text) ?? [];
  const outside = first.replace(/"[^"]*"/g, "");
  const counts = separators.map((one) => outside.split(one).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Matches a field and its end; an unclosed quote extends to the end of the text. */
const fieldPattern = (separator: string) =>
  new RegExp(
    `(?:"((?:[^"]|"")*)(?:"|$))?([^${separator}\\r\\n]*)(${separator}|\\r\\n|\\n|\\r|$)`,
    "y",
  );

/** Converts records to a table with the first record as its head. */
export function csvTable(records: string[][]): TableModel {
  const [head = [], ...rows] = records;
  const width = records.reduce((most, { length }) => Math.max(most, length), 0);
  const columns = Array.from(
    { length: width },
    (_, at) => head[at] ?? `Column ${at + 1}`,
  );
  return {
    columns,
    count: rows.length,
    cell: (row, column) => {
      const plain = rows[row]?.[column] ?? "";
      return {
        plain,
        text: plain,
        kind: /^-?\d+(?:\.\d+)?$/.test(plain) ? "number" : "string",
      };
    },
  };
}

/**
 * Formats rows as comma-separated values.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export const writeCsv = (records: readonly (readonly string[])[]): string =>
  records
    .map((record) => record.map(writeField).join(","))
    .map((line) => `${line}\r\n`)
    .join("");

const writeField = (field: string) =>
  /[",\r\n]|^\s|\s$/.test(field) || field === ""
    ? `"${field.replaceAll('"', '""')}"`
    : field;
