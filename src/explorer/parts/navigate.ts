/**
 * Goes to a page of the site without loading it anew, so that what is held in memory stays: history 4,
 * which the site's router is built on, listens for this event.
 */
export function navigate(url: string): void {
  const state = { key: Math.random().toString(36).slice(2, 8) };
  history.pushState(state, "", url);
  dispatchEvent(new PopStateEvent("popstate", { state }));
}

/** Whether a click is meant for this tab; others open the link elsewhere. */
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
