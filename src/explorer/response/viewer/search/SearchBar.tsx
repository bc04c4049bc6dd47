import { type KeyboardEvent, useEffect, useRef } from "react";
import { IconButton } from "../parts/IconButton";
import { useAnnounce } from "../parts/useAnnounce";
import { mostFound } from "./findText";
import type { Search } from "./useSearch";

interface Props {
  search: Search;
  onClose: () => void;
}

/** The search field of a response, with the number of matches and buttons to step through them. */
export function SearchBar({ search, onClose }: Props) {
  const { query, found, setQuery, step } = search;
  const field = useRef<HTMLInputElement>(null);
  const announce = useAnnounce();
  useEffect(() => field.current?.focus(), []);
  const result = found && resultText(found.offsets.length, found.current);
  useEffect(() => {
    if (result !== undefined) announce(result);
  }, [announce, result]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="response-search"
      role="search"
      aria-label="Search the response"
    >
      <input
        ref={field}
        type="search"
        className="response-search-field"
        aria-label="Search the response"
        placeholder="Search"
        spellCheck={false}
        autoComplete="off"
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <span className="response-count">{result}</span>
      <IconButton
        icon="previous"
        label="Previous match"
        onClick={() => {
          step(-1);
        }}
      />
      <IconButton
        icon="next"
        label="Next match"
        onClick={() => {
          step(1);
        }}
      />
      <IconButton icon="close" label="Close the search" onClick={onClose} />
    </div>
  );
}

function resultText(count: number, current: number): string {
  if (count === 0) return "No matches";
  const all = `${count.toLocaleString("en")}${count === mostFound ? "+" : ""}`;
  return `${(current + 1).toLocaleString("en")} of ${all}`;
}
