import { useEffect, useMemo, useState } from "react";
import type { ResultGroup } from "../match/results";
import { type LoadedSearch, loadSearch } from "./load";

/** Minimum length of a query for which the second stage is fetched. */
const shortest = 3;

export interface SearchState {
  groups: ResultGroup[];
  /** `partial` if only titles can be searched, because the second stage could not be fetched. */
  status: "loading" | "ready" | "failed" | "partial";
  /** Retries a failed fetch. */
  retry: () => void;
}

/** Returns the results of a query, from the files fetched so far. */
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
    // Wait until the first results have been painted.
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
