import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { columnWidth, narrowest, widest } from "../../../parts/columnWidth";
import { useStore } from "../../../parts/store";

/** Pixels per key press. */
const step = 24;

/**
 * The left edge of the explorer's column, which resizes it.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
 */
export function ColumnHandle() {
  const width = useStore(columnWidth);
  const [actual, setActual] = useState<number>();
  const now = width ?? actual;
  const set = (next: number) => {
    columnWidth.set(Math.round(Math.max(narrowest, Math.min(next, widest()))));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const own = widthOf(event.currentTarget);
    if (event.key === "ArrowLeft") set(own + step);
    else if (event.key === "ArrowRight") set(own - step);
    else if (event.key === "Home") set(narrowest);
    else if (event.key === "End") set(widest());
    else if (event.key === "Enter") columnWidth.set(null);
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { currentTarget, clientX, pointerId } = event;
    if (!currentTarget.hasPointerCapture(pointerId)) return;
    set(columnOf(currentTarget).right - clientX);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the explorer"
      aria-valuemin={narrowest}
      aria-valuemax={widest()}
      aria-valuenow={now ?? narrowest}
      aria-valuetext={now === undefined ? "default width" : `${now} pixels`}
      tabIndex={0}
      title="Drag, or use the arrow keys; double-click to reset"
      className="response-column-handle"
      onFocus={({ currentTarget }) => {
        setActual(widthOf(currentTarget));
      }}
      onKeyDown={onKeyDown}
      onPointerDown={({ currentTarget, pointerId }) => {
        currentTarget.setPointerCapture(pointerId);
      }}
      onPointerMove={onPointerMove}
      onDoubleClick={() => {
        columnWidth.set(null);
      }}
    />
  );
}

const columnOf = (handle: HTMLElement): DOMRect =>
  (handle.closest("form") ?? handle).getBoundingClientRect();

const widthOf = (handle: HTMLElement): number =>
  Math.round(columnOf(handle).width);
