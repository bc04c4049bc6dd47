/** The localStorage key of recent searches. */
const key = "search.recent";
const maxEntries = 6;

/** Returns recent searches, latest first; empty if the storage is blocked. */
export function recentSearches(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(value)
      ? value.filter((one) => typeof one === "string").slice(0, maxEntries)
      : [];
  } catch {
    return [];
  }
}

/** Remembers a search that led to a page. */
export function rememberSearch(text: string): void {
  const wanted = text.trim();
  if (wanted === "") return;
  const others = recentSearches().filter((one) => one !== wanted);
  write([wanted, ...others].slice(0, maxEntries));
}

export function forgetSearches(): void {
  write([]);
}

/** Stores recent searches; if the storage is blocked, nothing is remembered. */
function write(searches: string[]): void {
  try {
    if (searches.length > 0)
      localStorage.setItem(key, JSON.stringify(searches));
    else localStorage.removeItem(key);
  } catch {
    // Searching works without it.
  }
}
