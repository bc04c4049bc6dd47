import { formatJson } from "../../../../request/formatJson";
import { EventStreamReader, type StreamEvent } from "./eventStream";

export interface LoggedEvent extends StreamEvent {
  /** Its data in lines, JSON laid out. */
  lines: string[];
  /** Milliseconds since the epoch, at which it was read. */
  at: number;
  /** Where the text was that it was read from, up to its end. */
  end: number;
}

/** A row that shows events: the head of one, or a line of its data. */
export interface EventRow {
  event: number;
  /** -1 for the head. */
  line: number;
}

/** The events of a stream as they come. */
export class EventLog {
  readonly events: LoggedEvent[] = [];
  readonly rows: EventRow[] = [];
  #reader = new EventStreamReader();
  #length = 0;

  /**
   * Reads what is new.
   *
   * @param text all of the stream so far
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
