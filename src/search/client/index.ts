/** Opens the search by its key, `/` or Ctrl or Cmd and K, and by its fields. Its code is loaded then. */
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
    // It leads to the index of everything where no script runs.
    event.preventDefault();
    void openSearch();
  };
  // Before React's own listeners, which would follow the link.
  document.addEventListener("click", onClick, { capture: true });
}

let isOpening = false;

/** What is typed while the code is on its way is not lost. */
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
