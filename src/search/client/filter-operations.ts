import { filterEntries } from "../match/filter";
import type { OperationEntry } from "../match/documents";
import { loadSearch } from "./load";
import { searchUrl, versionOf } from "./site-versions";

/**
 * The operations of a page's version that have what is typed in their title, path or id.
 *
 * @throws Error when the search's files cannot be fetched
 */
export async function filterOperations(
  pathname: string,
  text: string,
): Promise<OperationEntry[]> {
  const { search } = await loadSearch(searchUrl(versionOf(pathname)));
  return filterEntries(search.entries, text);
}
