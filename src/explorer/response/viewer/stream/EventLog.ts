import { formatJson } from "../../../../request/formatJson";
import { EventStreamReader, type StreamEvent } from "./eventStream";

export interface LoggedEvent extends StreamEvent {
  /** The lines of its data; JSON is formatted. */
  lines: string[];
  /** When it was received, in milliseconds since the epoch. */
  at: number;
  /** The offset of its end in the stream's text. */
  end: number;
}

/** A row of the log: the header of an event, or a line of its data. */
export interface EventRow {
  event: number;
  /** Index of the data line; -1 for the header. */
  line: number;
}

/** The events received so far from a stream. */
export class EventLog {
  readonly events: LoggedEvent[] = [];
  readonly rows: EventRow[] = [];
  #reader = new EventStreamReader();
  #length = 0;

  /**
   * Reads the new part of the stream.
   *
   * @param text the stream's text so far
   * @param now milliseconds since the epoch
   */
  update(text: string, now = Date.now()): void {
    const added = text.slice(this.#length);
    this.#length = text.length;
    if (added === "") return;
    for (const event of this.#reader.push(added)) {
      const lines = linesOf(event.data);
      const place = this.events.length;
      this.events.push({ ...event, lines, at: now, end: text.length });
      this.rows.push({ event: place, line: -1 });
      for (const line of lines.keys()) this.rows.push({ event: place, line });
    }
  }
}

function linesOf(data: string): string[] {
  if (!/^\s*[[{]/.test(data) || data.length > 100_000) return data.split("\n");
  try {
    JSON.parse(data);
    return formatJson(data).split("\n");
  } catch {
    return data.split("\n");
  }
}
