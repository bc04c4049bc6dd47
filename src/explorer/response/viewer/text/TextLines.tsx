import {
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { atOnce, inSlices } from "../inSlices";
import { type RowsHandle, VirtualRows } from "../list/VirtualRows";
import { type Found, highlighted } from "../search/highlight";
import { rowOfOffset, rowStarts } from "./lines";
import { type MarkupToken, markupTokens } from "./markup";

/**
 * Up to this many characters, markup is highlighted, and lines are split before the first render.
 */
const quick = 300_000;

export interface TextHandle {
  /** Scrolls to an offset in the text. */
  show: (offset: number) => void;
}

interface Props {
  text: string;
  isMarkup: boolean;
  isWrapped: boolean;
  /** Whether more of the text will arrive. */
  isGrowing: boolean;
  found: Found | undefined;
  ref?: Ref<TextHandle>;
}

/** A text as received, in lines. */
export function TextLines(props: Props) {
  const { text, isMarkup, isWrapped, isGrowing, found, ref } = props;
  const starts = useRowStarts(text);
  const tokens = useMemo(
    () => (isMarkup && text.length <= quick ? markupTokens(text) : []),
    [isMarkup, text],
  );
  const rows = useRef<RowsHandle>(null);
  useImperativeHandle(ref, () => ({
    show: (offset) => {
      if (starts) rows.current?.show(rowOfOffset(starts, offset));
    },
  }));
  if (!starts) return <p className="response-reading">Reading…</p>;
  const drawRow = (row: number, top: number) => {
    const from = starts[row] ?? 0;
    const next = starts[row + 1] ?? text.length;
    const to = text[next - 1] === "\n" ? next - 1 : next;
    return (
      <div key={row} data-row={row} className="response-line" style={{ top }}>
        {colored(text, from, to, tokens, found)}
      </div>
    );
  };
  return (
    <VirtualRows
      ref={rows}
      count={starts.length - 1}
      content={text}
      isWrapped={isWrapped}
      followsEnd={isGrowing}
      row={drawRow}
      scroller={{
        role: "region",
        "aria-label": "Response body",
        tabIndex: 0,
      }}
    />
  );
}

function useRowStarts(text: string): Int32Array | undefined {
  const atFirst = useMemo(
    () => (text.length <= quick ? atOnce(rowStarts(text)) : undefined),
    [text],
  );
  const [found, setFound] = useState<{ text: string; starts: Int32Array }>();
  useEffect(() => {
    if (text.length <= quick) return;
    const abort = new AbortController();
    inSlices(rowStarts(text), abort.signal).then(
      (starts) => {
        setFound({ text, starts });
      },
      () => undefined,
    );
    return () => {
      abort.abort();
    };
  }, [text]);
  if (atFirst) return atFirst;
  return found && text.startsWith(found.text) ? found.starts : undefined;
}

function colored(
  text: string,
  from: number,
  to: number,
  tokens: MarkupToken[],
  found: Found | undefined,
) {
  const parts = [];
  let at = from;
  for (const { kind, start, end } of tokensIn(tokens, from, to)) {
    const first = Math.max(start, from);
    const last = Math.min(end, to);
    if (first > at) parts.push(highlighted(text, at, first, found));
    parts.push(
      <span key={first} className={`response-${kind}`}>
        {highlighted(text, first, last, found)}
      </span>,
    );
    at = last;
  }
  parts.push(highlighted(text, at, to, found));
  return parts;
}

function* tokensIn(
  tokens: MarkupToken[],
  from: number,
  to: number,
): Generator<MarkupToken> {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.start >= to) return;
    yield token;
  }
}
