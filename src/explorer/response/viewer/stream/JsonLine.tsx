import type { ReactNode } from "react";
import { highlighted } from "../search/highlight";

const pattern =
  /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b/g;

/** A line of text with matches marked, highlighted if it may be JSON. */
export function JsonLine({ text, query }: { text: string; query: string }) {
  if (!/^\s*["{}[\]\d-]|^\s*(?:true|false|null)\b/.test(text))
    return marked(text, 0, text.length, query);
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, string, colon] = match;
    const to = match.index + (string ?? whole).length;
    parts.push(marked(text, end, match.index, query));
    parts.push(
      <span
        key={match.index}
        className={
          string === undefined
            ? "response-literal"
            : colon
              ? "response-key"
              : "response-string"
        }
      >
        {marked(text, match.index, to, query)}
      </span>,
    );
    end = to;
  }
  parts.push(marked(text, end, text.length, query));
  return parts;
}

function marked(text: string, from: number, to: number, query: string) {
  if (query === "") return text.slice(from, to);
  const offsets = [];
  const lower = text.toLowerCase();
  const wanted = query.toLowerCase();
  for (
    let at = lower.indexOf(wanted, from);
    at >= 0 && at + wanted.length <= to;
    at = lower.indexOf(wanted, at + wanted.length)
  )
    offsets.push(at);
  return highlighted(text, from, to, {
    offsets: Int32Array.from(offsets),
    length: query.length,
    current: -1,
  });
}
