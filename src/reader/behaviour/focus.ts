import { useEffect, useRef } from "react";
import { decodeFragment } from "./fragment";

interface Place {
  pathname: string;
  hash: string;
}

/**
 * Moves the focus to the heading of a page that the reader has gone to within the site, or to what
 * the hash names, so that Tab and Space go on from there. The first page is left to the browser.
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
