import { cached } from "../../config/cached";
import { SiteSearch } from "../match/results";
import type { SearchIndex, SearchShard } from "../types";

/** A version's search, and a function that loads the rest of it. */
export interface LoadedSearch {
  search: SiteSearch;
  /** Fetches the second stage once; calls back after each file. */
  loadRest: (onPart: () => void) => Promise<void>;
}

/**
 * Fetches the first stage of a version's search; the result is cached.
 *
 * @throws Error if it cannot be fetched; a later call tries again
 */
export const loadSearch = cached(load);

async function load(folder: string): Promise<LoadedSearch> {
  const index = await fetchJson<SearchIndex>(`${folder}index.json`);
  const search = new SiteSearch(index);
  let rest: Promise<unknown> | undefined;
  const listeners = new Set<() => void>();
  const loadPart = async (name: string) => {
    search.add(await fetchJson<SearchShard>(folder + name));
    for (const listener of listeners) listener();
  };
  return {
    search,
    async loadRest(onPart) {
      listeners.add(onPart);
      rest ??= Promise.all(index.shards.map(loadPart));
      try {
        await rest;
      } catch (error) {
        rest = undefined;
        throw error;
      } finally {
        listeners.delete(onPart);
      }
    },
  };
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`${url} responds with ${String(response.status)}.`);
  return (await response.json()) as T;
}
