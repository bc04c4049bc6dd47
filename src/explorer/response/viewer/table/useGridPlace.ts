import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { tableRowHeight } from "./tableRowHeight";

/** A cell's position from the top left, starting at 0. */
export interface Place {
  row: number;
  column: number;
}

/**
 * Returns the focused cell, and a function that moves the focus by key.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function useGridPlace(
  rows: number,
  columns: number,
  scroller: RefObject<HTMLElement | null>,
) {
  const [chosen, setChosen] = useState<Place>({ row: 0, column: 0 });
  const takesFocus = useRef(false);
  const place = {
    row: Math.min(chosen.row, rows - 1),
    column: Math.min(chosen.column, columns - 1),
  };
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!takesFocus.current || !current) return;
    const top = place.row * tableRowHeight;
    const room = current.clientHeight - 2 * tableRowHeight;
    if (top < current.scrollTop) current.scrollTop = top;
    else if (top > current.scrollTop + room) current.scrollTop = top - room;
    const cell = current.querySelector<HTMLElement>(
      `td[data-row="${place.row}"][data-column="${place.column}"]`,
    );
    // The cell is rendered after the table has scrolled to it.
    if (!cell) return;
    takesFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  const goTo = (next: Place) => {
    takesFocus.current = true;
    setChosen({
      row: Math.max(0, Math.min(next.row, rows - 1)),
      column: Math.max(0, Math.min(next.column, columns - 1)),
    });
  };
  return {
    place,
    goTo,
    /** Moves the focus by a key; returns false for other keys. */
    move: (key: string): boolean => {
      const { row, column } = place;
      const page = Math.max(
        1,
        Math.floor((scroller.current?.clientHeight ?? 0) / tableRowHeight) - 2,
      );
      const next = {
        ArrowUp: { row: row - 1, column },
        ArrowDown: { row: row + 1, column },
        ArrowLeft: { row, column: column - 1 },
        ArrowRight: { row, column: column + 1 },
        PageUp: { row: row - page, column },
        PageDown: { row: row + page, column },
        Home: { row: 0, column },
        End: { row: rows - 1, column },
      }[key];
      if (next) goTo(next);
      return next !== undefined;
    },
  };
}
