import { persistentStore } from "./persistent";

/** Minimum width of the explorer's column in pixels. */
export const narrowest = 352;

/**
 * The width that the reader has chosen for the explorer's column, in pixels; null for the default.
 */
export const columnWidth = persistentStore<number | null>(
  "api-explorer.width",
  null,
  (found): found is number | null =>
    found === null || (typeof found === "number" && found >= narrowest),
  { isShared: true },
);

/**
 * Returns the maximum width of the column in this window, which keeps the text beside it readable.
 */
export const widest = (): number => Math.round(0.6 * window.innerWidth);

/**
 * Applies the chosen width to the column that contains an element. Returns a function that undoes
 * this.
 */
export function followColumnWidth(element: Element): () => void {
  const places = [
    element.closest<HTMLElement>("article"),
    element.closest<HTMLElement>(".reference--operation"),
  ];
  const apply = (width: number | null) => {
    for (const place of places) {
      if (width === null) place?.style.removeProperty("--side-width");
      else place?.style.setProperty("--side-width", `min(${width}px, 60vw)`);
    }
  };
  const stop = columnWidth.subscribe(() => {
    apply(columnWidth.get());
  });
  apply(columnWidth.get());
  return () => {
    stop();
    apply(null);
  };
}
