/**
 * Opens the search on `/`, Ctrl+K, Cmd+K or a click on a search field. Its code is loaded on
 * demand.
 */
if (typeof document !== "undefined") {
  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    void openSearch();
  });
  const onClick = (event: MouseEvent) => {
    const { target, button, metaKey, ctrlKey } = event;
    const isPlain = button === 0 && !metaKey && !ctrlKey;
    if (!isPlain || !(target instanceof Element)) return;
    if (!target.closest("[data-search-open]")) return;
    // Without scripts, the link leads to the A to Z index.
    event.preventDefault();
    void openSearch();
  };
  // Capturing, to run before React's listener, which would follow the link.
  document.addEventListener("click", onClick, { capture: true });
}

let isOpening = false;

/** Opens the search; text typed while the code loads is kept. */
async function openSearch(): Promise<void> {
  if (isOpening) return;
  isOpening = true;
  let typed = "";
  const keep = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey) return;
    typed += event.key;
    event.preventDefault();
  };
  document.addEventListener("keydown", keep, { capture: true });
  try {
    const { showSearch } = await import("./show");
    showSearch(typed);
  } finally {
    document.removeEventListener("keydown", keep, { capture: true });
    isOpening = false;
  }
}

function isShortcut(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (key.toLowerCase() === "k" && (ctrlKey || metaKey))
    return !altKey && !shiftKey;
  if (key !== "/" || ctrlKey || metaKey || altKey) return false;
  return !(
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
