import { useEffect, useId, useRef, useState } from "react";
import { Preview } from "./Preview";
import { RecentSearches } from "./RecentSearches";
import { ResultList } from "./ResultList";
import { forgetSearches, recentSearches, rememberSearch } from "./recent";
import styles from "./search.module.css";
import { searchUrl, versionOf } from "./site-versions";
import { useSearch } from "./useSearch";
import { VersionChoice } from "./VersionChoice";

interface Props {
  /** Text that has already been typed. */
  text: string;
  onClose: () => void;
}

/**
 * The search dialog: a field and its results.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchDialog({ text, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(text);
  const [chosen, setChosen] = useState({ query, index: 0 });
  const [recent, setRecent] = useState(recentSearches);
  const id = useId();
  const [version, setVersion] = useState(() => versionOf(location.pathname));
  const { groups, status, retry } = useSearch(searchUrl(version), query);

  useEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
  }, []);

  const isEmpty = query.trim() === "";
  const results = groups.flatMap((group) => group.results);
  const shown = isEmpty ? recent : results;
  // A selection made for another query no longer applies.
  const index =
    chosen.query === query ? Math.min(chosen.index, shown.length - 1) : 0;
  const active = shown.length > 0 ? `${id}-${String(index)}` : undefined;

  const move = (step: number) => {
    const next = (index + step + shown.length) % Math.max(shown.length, 1);
    setChosen({ query, index: next });
    document
      .getElementById(`${id}-${String(next)}`)
      ?.scrollIntoView({ block: "nearest" });
  };
  const follow = () => {
    rememberSearch(query);
    dialog.current?.close();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") {
      const option = active ? document.getElementById(active) : null;
      if (
        (event.ctrlKey || event.metaKey) &&
        option instanceof HTMLAnchorElement
      )
        window.open(option.href, "_blank", "noopener");
      else option?.click();
    } else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className={styles["dialog"]}
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => {
        // The dialog itself is the target only of clicks outside its content.
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className={styles["content"]}>
        <div className={styles["head"]}>
          <input
            ref={input}
            className={styles["input"]}
            type="search"
            role="combobox"
            aria-label="Search the documentation"
            aria-expanded={shown.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            placeholder="Operation, path or URL, property, task"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
            }}
            onKeyDown={onKeyDown}
          />
          <button
            type="button"
            className={styles["close"]}
            onClick={() => dialog.current?.close()}
          >
            Close
          </button>
        </div>
        <div className={styles["bar"]}>
          <p className={styles["status"]} role="status">
            {statusText(status, query, shown.length)}
            {(status === "failed" || status === "partial") && (
              <button
                type="button"
                className={styles["plain"]}
                onClick={() => {
                  retry();
                  input.current?.focus();
                }}
              >
                Try again
              </button>
            )}
            {isEmpty && recent.length > 0 && (
              <button
                type="button"
                className={styles["plain"]}
                onClick={() => {
                  forgetSearches();
                  setRecent([]);
                  input.current?.focus();
                }}
              >
                Clear recent searches
              </button>
            )}
          </p>
          <VersionChoice
            version={version}
            onChoose={(wanted) => {
              setVersion(wanted);
              input.current?.focus();
            }}
          />
        </div>
        <div className={styles["body"]}>
          <div
            id={`${id}-list`}
            className={styles["list"]}
            role="listbox"
            aria-label={isEmpty ? "Recent searches" : "Results"}
          >
            {isEmpty ? (
              <RecentSearches
                {...{ id, recent, index }}
                onChoose={(wanted) => {
                  setQuery(wanted);
                  input.current?.focus();
                }}
              />
            ) : (
              <ResultList {...{ id, groups, index }} onFollow={follow} />
            )}
          </div>
          {!isEmpty && <Preview result={results[index]} />}
        </div>
      </div>
    </dialog>
  );
}

function statusText(
  status: ReturnType<typeof useSearch>["status"],
  query: string,
  count: number,
): string {
  if (status === "failed") return "The search could not be loaded. ";
  const isEmpty = query.trim() === "";
  if (isEmpty) return "";
  if (status === "loading") return "Loading";
  if (count === 0) return `Nothing found for “${query.trim()}”.`;
  const results = count === 1 ? "1 result" : `${String(count)} results`;
  return status === "partial"
    ? `${results}; properties and texts could not be loaded. `
    : results;
}
