import {
  type HTMLAttributes,
  type ReactNode,
  type Ref,
  useCallback,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { RowHeights, scaleOf } from "./heights";

/** Height in pixels of a one-line row. */
export const rowHeight = 20;

/** Number of rows rendered above and below the visible ones. */
const margin = 12;

/** Up to this many rows are all rendered, so that they can be selected and printed. */
const fewRows = 250;

export interface RowsHandle {
  /** Scrolls to a row, centering it if it was far away. */
  show: (row: number) => void;
  /** Returns the number of visible rows. */
  page: () => number;
}

interface Props {
  count: number;
  /** When this changes, the list scrolls to the top and measures its rows again. */
  content: unknown;
  isWrapped: boolean;
  /** A row that is always rendered: the one with the focus. */
  kept?: number | undefined;
  /** Whether the list stays at the end while rows are added, if the reader has scrolled there. */
  followsEnd?: boolean;
  /** @param top pixels from the top of the list element */
  row: (row: number, top: number) => ReactNode;
  scroller: HTMLAttributes<HTMLDivElement>;
  /** Attributes of the list element. */
  list?: HTMLAttributes<HTMLDivElement>;
  ref?: Ref<RowsHandle>;
}

/** A list that renders only its visible rows. */
export function VirtualRows(props: Props) {
  const { count, content, isWrapped, kept, followsEnd, row, ref } = props;
  const element = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400, width: 0 });
  const { width } = view;
  const [, measured] = useState(0);
  const heights = useMemo(
    () => new RowHeights(count, rowHeight, { content, isWrapped, width }),
    [count, content, isWrapped, width],
  );
  const { total } = heights;
  const scale = scaleOf(total, view.height);
  const top = scale.toContent(view.top);
  const isShort = count <= fewRows;
  const first = isShort ? 0 : Math.max(0, heights.rowAt(top) - margin);
  const last = isShort
    ? count - 1
    : Math.min(count - 1, heights.rowAt(top + view.height) + margin);
  const shown = [];
  for (let one = first; one <= last; one++) shown.push(one);
  if (kept !== undefined && kept < count && kept >= 0) {
    if (kept < first) shown.unshift(kept);
    else if (kept > last) shown.push(kept);
  }

  const read = useCallback(() => {
    const { current } = element;
    if (!current) return;
    const { scrollTop: top, clientHeight: height, clientWidth } = current;
    setView((old) =>
      old.top === top && old.height === height && old.width === clientWidth
        ? old
        : { top, height, width: clientWidth },
    );
  }, []);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(read);
    observer.observe(current);
    read();
    return () => {
      observer.disconnect();
    };
  }, [read]);

  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const { current } = element;
    if (current && followsEnd && isAtEnd.current)
      current.scrollTop = current.scrollHeight;
  }, [count, followsEnd]);

  const scrollTo = (row: number) => {
    const { current } = element;
    if (!current) return;
    const from = heights.offset(row);
    const to = heights.offset(row + 1);
    const seen = scale.toContent(current.scrollTop);
    const room = current.clientHeight;
    if (from >= seen && to <= seen + room) return;
    const isNear = Math.abs(from - seen) < 2 * room;
    const near = from < seen ? from : to - room + rowHeight;
    const target = isNear ? near : from - room / 2;
    current.scrollTop = scale.toScroll(Math.max(0, target));
    read();
  };
  // Wrapped lines change their height once measured, which moves the row to scroll to.
  const wanted = useRef<number>(undefined);
  const measureRows = useEffectEvent(() => {
    const { current } = element;
    if (!current || !isWrapped) return;
    let hasMoved = false;
    for (const one of current.querySelectorAll<HTMLElement>("[data-row]")) {
      const height = one.getBoundingClientRect().height;
      if (heights.measure(Number(one.dataset["row"]), height)) hasMoved = true;
    }
    if (hasMoved) {
      measured((times) => times + 1);
      if (wanted.current !== undefined) scrollTo(wanted.current);
    } else wanted.current = undefined;
  });
  useLayoutEffect(() => {
    measureRows();
  });

  useImperativeHandle(ref, () => ({
    show: (row) => {
      wanted.current = row;
      scrollTo(row);
      // Scrolls the list's own scroll containers too, once the row is rendered.
      requestAnimationFrame(() => {
        const { current } = element;
        const left = current?.scrollLeft ?? 0;
        current
          ?.querySelector(`[data-row="${row}"]`)
          ?.scrollIntoView({ block: "nearest" });
        if (current) current.scrollLeft = left;
      });
    },
    page: () =>
      Math.max(1, Math.floor((element.current?.clientHeight ?? 0) / rowHeight)),
  }));

  return (
    <div
      {...props.scroller}
      ref={element}
      className="response-scroller"
      onScroll={({ currentTarget }) => {
        const { scrollTop, clientHeight, scrollHeight } = currentTarget;
        isAtEnd.current = scrollTop + clientHeight >= scrollHeight - rowHeight;
        read();
      }}
    >
      <div
        {...props.list}
        className="response-rows"
        data-wrapped={isWrapped}
        style={{ height: scale.height }}
      >
        {shown.map((one) => row(one, heights.offset(one) - top + view.top))}
      </div>
    </div>
  );
}
