import { inSiteTarget } from "./links";
import { load } from "./pages";

/** How long a pointer must rest on a link before the page is fetched, in milliseconds. */
const rest = 50;

/**
 * Fetches a reference page when a link to it is hovered, touched or focused, on any page of the
 * site.
 *
 * @param isReference returns whether a pathname is a page of the reference
 */
export function prefetchPages(isReference: (pathname: string) => boolean) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (type: keyof DocumentEventMap, delay: number) => {
    document.addEventListener(
      type,
      (event) => {
        clearTimeout(timer);
        const target = inSiteTarget(event);
        if (!target) return;
        const { pathname } = new URL(target, location.href);
        if (!isReference(pathname)) return;
        // Ignore errors; they are shown when the link is followed.
        const fetchPage = () => void load(pathname).catch(() => null);
        timer = setTimeout(fetchPage, delay);
      },
      { passive: true },
    );
  };
  listen("pointerover", rest);
  listen("pointerdown", 0);
  listen("focusin", 0);
}
