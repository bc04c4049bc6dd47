import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import type { TextKind } from "../../../request/content";
import { download } from "../../parts/download";
import { useStore } from "../../parts/store";
import type { RowActions } from "./actions";
import { faultText } from "./faultText";
import {
  CsvTableView,
  Events,
  JsonTableView,
  TextLines,
  views,
} from "./lazyViews";
import { JsonTree, type TreeHandle } from "./json/JsonTree";
import { useJsonIndex } from "./json/useJsonIndex";
import { acceptsMatch, valueAround, valueAt } from "./json/values";
import { type Mode, modesOf } from "./modes";
import { CopyIcon } from "./parts/CopyIcon";
import { Frame } from "./parts/Frame";
import { IconButton } from "./parts/IconButton";
import { Toolbar } from "./parts/Toolbar";
import { wrapsLines } from "./preferences";
import { SearchBar } from "./search/SearchBar";
import { useSearch } from "./search/useSearch";
import { listOfObjects } from "./table/jsonTable";
import type { TextHandle } from "./text/TextLines";
import type { ViewerHandle } from "./ViewerHandle";

interface Props {
  kind: TextKind;
  text: string;
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  isComplete: boolean;
  rowActions: RowActions | undefined;
  ref?: Ref<ViewerHandle> | undefined;
}

/** A text body: JSON as a tree or table, everything else as lines. */
export function TextViewer(props: Props) {
  const { kind, text, bytes, fileName, isComplete, rowActions, ref } = props;
  const isJson = kind === "json" || kind === "json-sequence";
  const readsJson = isJson && (isComplete || kind === "json-sequence");
  const index = useJsonIndex(readsJson ? text : "", kind === "json-sequence");
  const isWrapped = useStore(wrapsLines);
  const fault = readsJson ? index?.problem : undefined;

  const isValid = readsJson && !fault;
  const list = useMemo(
    () => (isValid && index ? listOfObjects(index) : undefined),
    [isValid, index],
  );
  const modes = modesOf({ kind, isValid, hasList: list !== undefined });
  const [chosen, setChosen] = useState<Mode>();
  const mode = modes.find((one) => one.mode === chosen)?.mode ?? modes[0].mode;
  const isTree = mode === "tree";

  const tree = useRef<TreeHandle>(null);
  const lines = useRef<TextHandle>(null);
  const accepts = useCallback(
    (offset: number, length: number) =>
      !index || acceptsMatch(index, offset, length),
    [index],
  );
  const search = useSearch(text, isTree ? accepts : undefined, (offset) => {
    if (isTree && index) tree.current?.show(valueAround(index, offset), false);
    else lines.current?.show(offset);
  });
  const [isSearching, setIsSearching] = useState(false);
  const searchButton = useRef<HTMLButtonElement>(null);
  const { found } = search;

  useImperativeHandle(ref, () => ({
    show: (pointer) => {
      if (!index) return;
      setChosen("tree");
      const value = valueAt(index, pointer);
      // If the tree has just been selected, it is rendered with the next frame.
      requestAnimationFrame(() => tree.current?.show(value, true));
    },
  }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "f" || !(event.ctrlKey || event.metaKey) || isSearching)
      return;
    // Only part of the response is in the document, so the browser's search would miss the rest.
    event.preventDefault();
    setIsSearching(true);
  };
  return (
    <Frame onKeyDown={onKeyDown}>
      {(enlarge) => (
        <>
          <Toolbar
            modes={modes}
            mode={mode}
            onIntent={() => void views.prepare()}
            onMode={setChosen}
          >
            {isTree && index && (
              <>
                <IconButton
                  icon="foldAll"
                  label="Fold all"
                  onClick={() => tree.current?.foldAll()}
                />
                <IconButton
                  icon="unfoldAll"
                  label="Unfold all"
                  onClick={() => tree.current?.unfoldAll()}
                />
              </>
            )}
            {mode !== "table" && (
              <>
                <IconButton
                  ref={searchButton}
                  icon="search"
                  label="Search the response"
                  aria-expanded={isSearching}
                  onClick={() => {
                    setIsSearching(true);
                  }}
                />
                <IconButton
                  icon="wrap"
                  label="Wrap lines"
                  aria-pressed={isWrapped}
                  onClick={() => {
                    wrapsLines.set(!isWrapped);
                  }}
                />
              </>
            )}
            <CopyIcon label="Copy the body" text={() => text} />
            <IconButton
              icon="save"
              label={`Save as ${fileName}`}
              onClick={() => {
                download(fileName, bytes);
              }}
            />
            {enlarge}
          </Toolbar>
          {isSearching && mode !== "table" && (
            <SearchBar
              search={search}
              onClose={() => {
                search.setQuery("");
                setIsSearching(false);
                searchButton.current?.focus();
              }}
            />
          )}
          {fault && <p className="response-fault">{faultText(text, fault)}</p>}
          {isTree && index && (
            <JsonTree
              ref={tree}
              index={index}
              isWrapped={isWrapped}
              isGrowing={!isComplete}
              found={found}
              rowActions={rowActions}
            />
          )}
          {isTree && !index && <p className="response-reading">Reading…</p>}
          {mode === "table" && index && list !== undefined && (
            <JsonTableView index={index} list={list} rowActions={rowActions} />
          )}
          {mode === "table" && kind === "csv" && <CsvTableView text={text} />}
          {mode === "events" && (
            <Events
              ref={lines}
              text={text}
              isWrapped={isWrapped}
              isGrowing={!isComplete}
              query={search.query}
            />
          )}
          {mode === "raw" && (
            <TextLines
              ref={lines}
              text={text}
              isMarkup={kind === "markup"}
              isWrapped={isWrapped}
              isGrowing={!isComplete}
              found={found}
            />
          )}
        </>
      )}
    </Frame>
  );
}
