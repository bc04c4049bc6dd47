import { type RefObject, useCallback, useLayoutEffect, useState } from "react";
import { tableRowHeight } from "./tableRowHeight";

/** Number of rows rendered above and below the visible ones. */
const margin = 8;

/** Returns which rows of a table to render. */
export function useRowsInView(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
) {
  const [view, setView] = useState({ top: 0, height: 400 });
  const onScroll = useCallback(() => {
    const { current } = scroller;
    if (!current) return;
    const next = { top: current.scrollTop, height: current.clientHeight };
    setView((old) =>
      old.top === next.top && old.height === next.height ? old : next,
    );
  }, [scroller]);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const observer = new ResizeObserver(onScroll);
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [scroller, onScroll]);
  const row = (pixels: number) => Math.floor(pixels / tableRowHeight);
  return {
    first: Math.max(0, Math.min(count - 1, row(view.top)) - margin),
    last: Math.min(count - 1, row(view.top + view.height) + margin),
    onScroll,
  };
}
