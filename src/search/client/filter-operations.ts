import { filterEntries } from "../match/filter";
import type { OperationEntry } from "../match/documents";
import { loadSearch } from "./load";
import { searchUrl, versionOf } from "./site-versions";

/**
 * Returns the operations of the page's version whose title, path, id or method matches a text.
 *
 * @throws Error if the search's files cannot be fetched
 */
export async function filterOperations(
  pathname: string,
  text: string,
): Promise<OperationEntry[]> {
  const { search } = await loadSearch(searchUrl(versionOf(pathname)));
  return filterEntries(search.entries, text);
}
