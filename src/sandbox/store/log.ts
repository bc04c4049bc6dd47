import { crc32 } from "node:zlib";
import type { Row, State } from "./store";

/** The changes between two writes. */
export interface LogEntry {
  /** The complete state, if it was replaced; `changes` apply to it. */
  state?: State;
  /** The current objects, or null for removed ones. */
  changes: [table: string, pk: string, row: Row | null][];
  sequences: Record<string, number>;
}

/** The first line of a log, which identifies the state file it continues. */
interface LogHeader {
  continues: number;
}

export interface Log {
  /** The generation of the state file that the log continues; undefined for an empty log. */
  continues?: number;
  entries: LogEntry[];
}

/** Encodes a value as a line with a checksum, so that a partly written line is detected. */
function line(value: unknown): string {
  const json = JSON.stringify(value);
  return `${checksum(json)} ${json}\n`;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}

export function encodeHeader(continues: number): string {
  return line({ continues } satisfies LogHeader);
}

export function encodeEntry(entry: LogEntry): string {
  return line(entry);
}

function decode(text: string): unknown {
  const json = text.slice(9);
  if (text[8] !== " " || text.slice(0, 8) !== checksum(json))
    throw new Error("A line of the log does not match its checksum.");
  return JSON.parse(json);
}

/**
 * Decodes a log. An incomplete last line is ignored, because it was never acknowledged.
 * @throws {Error} if any other line is damaged
 */
export function decodeLog(text: string): Log {
  const lines = text.split("\n");
  // Complete lines end with a line break, so the text after the last one is torn or empty.
  lines.pop();
  const values: unknown[] = [];
  for (const [index, entry] of lines.entries())
    try {
      values.push(decode(entry));
    } catch (error) {
      if (index < lines.length - 1) throw error;
    }
  const [header, ...entries] = values as [LogHeader?, ...LogEntry[]];
  return header ? { continues: header.continues, entries } : { entries };
}

/** Returns the state after the changes of a log. */
export function replay(start: State, entries: readonly LogEntry[]): State {
  const tables = new Map<string, Map<string, Row>>();
  let sequences: Record<string, number> = {};
  const load = (state: State) => {
    tables.clear();
    for (const [name, rows] of Object.entries(state.tables))
      tables.set(name, new Map(rows.map((row) => [String(row.pk), row])));
    sequences = { ...state.sequences };
  };
  load(start);
  for (const { state, changes, sequences: newer } of entries) {
    if (state) load(state);
    for (const [table, pk, row] of changes) {
      let rows = tables.get(table);
      if (!rows) tables.set(table, (rows = new Map<string, Row>()));
      if (row) rows.set(pk, row);
      else rows.delete(pk);
    }
    Object.assign(sequences, newer);
  }
  return {
    tables: Object.fromEntries(
      [...tables].map(([name, rows]) => [name, [...rows.values()]]),
    ),
    sequences,
  };
}
