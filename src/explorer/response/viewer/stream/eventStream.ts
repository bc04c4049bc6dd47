/** An event of a stream, as the standard dispatches it. */
export interface StreamEvent {
  type: string;
  data: string;
  /** The last id in the stream; empty if there was none. */
  id: string;
}

/**
 * Parses an event stream as it arrives, however it is split. Comments, the reconnection time and
 * events without data are ignored.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export class EventStreamReader {
  #rest = "";
  #type = "";
  #data: string[] = [];
  #id = "";
  #isFirst = true;

  /** Adds a piece of the text and returns the events that are now complete. */
  push(piece: string): StreamEvent[] {
    let text = this.#rest + piece;
    if (this.#isFirst && text !== "") {
      this.#isFirst = false;
      text = text.replace(/^\uFEFF/, "");
    }
    const events: StreamEvent[] = [];
    const end = /\r\n|\n|\r/g;
    let from = 0;
    for (let match = end.exec(text); match; match = end.exec(text)) {
      // The second half of the line break may be in the next piece.
      if (match[0] === "\r" && end.lastIndex === text.length) break;
      const event = this.#line(text.slice(from, match.index));
      if (event) events.push(event);
      from = end.lastIndex;
    }
    this.#rest = text.slice(from);
    return events;
  }

  #line(line: string): StreamEvent | undefined {
    if (line === "") return this.#dispatch();
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") this.#type = value;
    else if (field === "data") this.#data.push(value);
    else if (field === "id" && !value.includes("\0")) this.#id = value;
    return undefined;
  }

  #dispatch(): StreamEvent | undefined {
    const event =
      this.#data.length === 0
        ? undefined
        : {
            type: this.#type || "message",
            data: this.#data.join("\n"),
            id: this.#id,
          };
    this.#type = "";
    this.#data = [];
    return event;
  }
}
