import { persistentStore } from "./persistent";

/** Pixels that the explorer's column can be narrowed to. */
export const narrowest = 352;

/** How wide the reader has made the explorer's column, in pixels; null as the page has it. */
export const columnWidth = persistentStore<number | null>(
  "api-explorer.width",
  null,
  (found): found is number | null =>
    found === null || (typeof found === "number" && found >= narrowest),
  { isShared: true },
);

/** The widest that the column may be in this window: the text beside it stays readable. */
export const widest = (): number => Math.round(0.6 * window.innerWidth);

/** Keeps the column that an element is in as wide as the reader wants it. */
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
