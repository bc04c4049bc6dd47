import { type Ref, useImperativeHandle, useMemo, useRef } from "react";
import { formatDuration } from "../../../parts/format";
import { type RowsHandle, VirtualRows } from "../list/VirtualRows";
import type { TextHandle } from "../text/TextLines";
import { JsonLine } from "./JsonLine";
import { EventLog } from "./EventLog";

interface Props {
  text: string;
  isWrapped: boolean;
  isGrowing: boolean;
  /** The search query. */
  query: string;
  ref?: Ref<TextHandle>;
}

/** The events of a stream. It follows the newest event while scrolled to the end. */
export function Events({ text, isWrapped, isGrowing, query, ref }: Props) {
  const log = useMemo(() => new EventLog(), []);
  const count = useMemo(() => {
    log.update(text);
    return log.rows.length;
  }, [log, text]);
  const rows = useRef<RowsHandle>(null);
  useImperativeHandle(ref, () => ({
    show: (offset) => {
      const event = log.events.findIndex(({ end }) => offset < end);
      rows.current?.show(log.rows.findIndex((row) => row.event === event));
    },
  }));
  if (count === 0)
    return (
      <p className="response-reading">
        {isGrowing ? "Waiting for the first event…" : "There are no events."}
      </p>
    );
  const begin = log.events[0]?.at ?? 0;
  const drawRow = (row: number, top: number) => {
    const { event: place, line } = log.rows[row] ?? { event: 0, line: 0 };
    const event = log.events[place];
    if (!event) return null;
    return line < 0 ? (
      <div
        key={row}
        data-row={row}
        role="listitem"
        aria-setsize={isGrowing ? -1 : log.events.length}
        aria-posinset={place + 1}
        className="response-event-head"
        style={{ top }}
      >
        <span>#{place + 1}</span> <strong>{event.type}</strong>
        {event.id !== "" && <span> id {event.id}</span>}
        <span className="response-event-time">
          +{formatDuration(event.at - begin)}
        </span>
      </div>
    ) : (
      <div key={row} data-row={row} className="response-line" style={{ top }}>
        <JsonLine text={event.lines[line] ?? ""} query={query} />
      </div>
    );
  };
  return (
    <VirtualRows
      ref={rows}
      count={count}
      content={log}
      isWrapped={isWrapped}
      followsEnd={isGrowing}
      row={drawRow}
      scroller={{ role: "region", "aria-label": "Response body", tabIndex: 0 }}
      list={{ role: "list", "aria-label": "Events" }}
    />
  );
}
