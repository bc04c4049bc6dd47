import { useEffect, useRef } from "react";
import { decodeFragment } from "./fragment";

interface Place {
  pathname: string;
  hash: string;
}

/**
 * After navigation within the site, moves the focus to the page's heading or to the fragment's
 * target, so that Tab continues from there. On the first page, the browser does this.
 */
export function useFocusAfterNavigation({ pathname, hash }: Place): void {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    focusPage(hash);
  }, [pathname, hash]);
}

function focusPage(hash: string): void {
  const named = hash
    ? document.getElementById(decodeFragment(hash.slice(1)))
    : null;
  const place = named ?? document.querySelector<HTMLElement>("main h1, h1");
  if (!place) return;
  if (place.tabIndex < 0) place.setAttribute("tabindex", "-1");
  place.focus({ preventScroll: true });
}
