/**
 * Navigates to a page of the site without a reload, so that state in memory is kept. The site's
 * router uses history 4, which listens for this event.
 */
export function navigate(url: string): void {
  const state = { key: Math.random().toString(36).slice(2, 8) };
  history.pushState(state, "", url);
  dispatchEvent(new PopStateEvent("popstate", { state }));
}

/** Whether a click opens the link in this tab. */
export const isPlainClick = (event: {
  button: number;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}): boolean =>
  event.button === 0 &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.shiftKey &&
  !event.altKey;
