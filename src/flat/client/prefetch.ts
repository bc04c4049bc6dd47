import { inSiteTarget } from "./links";
import { load } from "./pages";

/** How long a pointer rests on a link that is meant, in milliseconds; less is passing by. */
const rest = 50;

/**
 * Fetches a reference page when a link to it is pointed at, touched or focused, wherever on the site
 * the link is.
 *
 * @param isReference whether a pathname is one of the reference
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
        // A page that cannot be fetched will say so when it is asked for.
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
