import { useEffect, useMemo, useState } from "react";
import type { ResultGroup } from "../match/results";
import { type LoadedSearch, loadSearch } from "./load";

/** Shorter queries are not worth the second stage. */
const shortest = 3;

export interface SearchState {
  groups: ResultGroup[];
  /** `partial` when only titles can be searched, because the rest could not be fetched. */
  status: "loading" | "ready" | "failed" | "partial";
  /** Fetches again what could not be fetched. */
  retry: () => void;
}

/** The results of a query, from what has been fetched so far. */
export function useSearch(folder: string, query: string): SearchState {
  const [loaded, setLoaded] = useState<LoadedSearch>();
  const [failure, setFailure] = useState<"failed" | "partial">();
  const [attempt, setAttempt] = useState(0);
  const [parts, setParts] = useState(0);

  useEffect(() => {
    let isGone = false;
    setLoaded(undefined);
    loadSearch(folder).then(
      (search) => {
        if (!isGone) setLoaded(search);
      },
      () => {
        if (!isGone) setFailure("failed");
      },
    );
    return () => {
      isGone = true;
    };
  }, [folder, attempt]);

  const isLong = query.trim().length >= shortest;
  useEffect(() => {
    if (!loaded || !isLong) return;
    let isGone = false;
    const count = () => {
      if (!isGone) setParts((before) => before + 1);
    };
    // After the first results have been painted.
    const timer = setTimeout(() => {
      loaded.loadRest(count).catch(() => {
        if (!isGone) setFailure("partial");
      });
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [loaded, isLong, attempt]);

  const groups = useMemo(
    () => (loaded && parts >= 0 ? loaded.search.find(query) : []),
    [loaded, query, parts],
  );
  return {
    groups,
    status: failure ?? (loaded ? "ready" : "loading"),
    retry: () => {
      setFailure(undefined);
      setAttempt((before) => before + 1);
    },
  };
}
