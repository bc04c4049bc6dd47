import type { TableModel } from "./model";

/**
 * The records of a text of comma-separated values, in steps. Fields may be separated by commas,
 * semicolons or tabs, whichever the first record has most of.
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
      // A separator at the very end is followed by an empty field.
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

/** A field and what ends it; a quote that is not closed reaches to the end. */
const fieldPattern = (separator: string) =>
  new RegExp(
    `(?:"((?:[^"]|"")*)(?:"|$))?([^${separator}\\r\\n]*)(${separator}|\\r\\n|\\n|\\r|$)`,
    "y",
  );

/** Records as a table, the first of them its head. */
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
 * Rows as comma-separated values.
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
