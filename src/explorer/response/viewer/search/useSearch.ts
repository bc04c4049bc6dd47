import { useEffect, useRef, useState } from "react";
import { inSlices } from "../inSlices";
import { findText } from "./findText";
import type { Found } from "./highlight";

interface Searched {
  text: string;
  query: string;
  offsets: Int32Array;
}

export interface Search {
  query: string;
  /** Undefined if there is no query, or while the search runs. */
  found: Found | undefined;
  setQuery: (query: string) => void;
  /** Goes to the next or previous match, wrapping around. */
  step: (by: 1 | -1) => void;
}

/**
 * Searches a text as the query is typed.
 *
 * @param accepts whether a match counts; its identity changes with its results
 * @param onFound called with the offset of the current match
 */
export function useSearch(
  text: string,
  accepts: ((offset: number, length: number) => boolean) | undefined,
  onFound: (offset: number) => void,
): Search {
  const [query, setQuery] = useState("");
  const [searched, setSearched] = useState<Searched>();
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    if (query === "") return;
    const abort = new AbortController();
    inSlices(
      findText(
        text,
        query,
        accepts && ((offset) => accepts(offset, query.length)),
      ),
      abort.signal,
    ).then(
      (offsets) => {
        setSearched({ text, query, offsets });
      },
      () => undefined,
    );
    return () => {
      abort.abort();
    };
  }, [text, query, accepts]);
  const isCurrent = searched?.text === text && searched.query === query;
  const found =
    query !== "" && isCurrent
      ? {
          offsets: searched.offsets,
          length: query.length,
          current: Math.min(current, Math.max(0, searched.offsets.length - 1)),
        }
      : undefined;
  const at = found?.offsets[found.current];
  const latest = useRef(onFound);
  useEffect(() => {
    latest.current = onFound;
  });
  useEffect(() => {
    if (at !== undefined) latest.current(at);
  }, [at, query]);
  return {
    query,
    found,
    setQuery: (next) => {
      setQuery(next);
      setCurrent(0);
    },
    step: (by) => {
      if (!found || found.offsets.length === 0) return;
      const { length } = found.offsets;
      setCurrent((found.current + by + length) % length);
    },
  };
}
