import { type ReactNode, memo } from "react";
import { type Found, highlighted } from "../search/highlight";
import { icons } from "../parts/icons";
import { type JsonIndex, stringEnd } from "./indexJson";
import { distanceFromNow } from "./times";
import { decodeString, depthOf, kindOf } from "./values";

/** Maximum number of characters shown of a value. */
const mostShown = 5_000;
/** Maximum number of characters in the preview of a collapsed value. */
const previewed = 100;

interface Props {
  index: JsonIndex;
  value: number;
  isFolded: boolean;
  isActive: boolean;
  /** Whether the value has actions besides copying. */
  hasActions: boolean;
  found: Found | undefined;
  row: number;
  top: number;
}

/** A value's row. The tree handles its events. */
export const JsonRow = memo(function JsonRow(props: Props) {
  const { index, value, isFolded, isActive, hasActions, row, top } = props;
  const { position, size, parent } = index;
  const depth = levelOf(index, value);
  const holds = (size[value] ?? 0) > 0;
  const container = parent[value] ?? -1;
  return (
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={(position[value] ?? 0) + 1}
      aria-setsize={container < 0 ? 1 : size[container]}
      aria-expanded={holds ? !isFolded : undefined}
      tabIndex={isActive ? 0 : -1}
      data-row={row}
      data-value={value}
      data-active={isActive || undefined}
      className="response-tree-row"
      data-folded={(holds && isFolded) || undefined}
      style={{ top, paddingInlineStart: indent(depth) }}
    >
      {holds && (
        <span className="response-toggle" data-toggle aria-hidden="true">
          {icons.next}
        </span>
      )}
      <Name {...props} />
      <Content {...props} />
      {needsComma(index, value) && (!holds || isFolded) && (
        <span aria-hidden="true">,</span>
      )}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        data-menu
        data-more={hasActions || undefined}
        title="Actions (Enter)"
        className="response-row-menu"
      >
        {icons.more}
      </button>
    </div>
  );
});

/** The row of a value's closing bracket. */
export function ClosingRow({
  index,
  value,
  row,
  top,
}: Pick<Props, "index" | "value" | "row" | "top">) {
  return (
    <div
      role="none"
      aria-hidden="true"
      data-row={row}
      className="response-tree-row"
      style={{ top, paddingInlineStart: indent(levelOf(index, value)) }}
    >
      {kindOf(index, value) === "array" ? "]" : "}"}
      {needsComma(index, value) && ","}
    </div>
  );
}

/** Returns a value's ARIA level. The items of a sequence have no visible parent. */
const levelOf = (index: JsonIndex, value: number): number =>
  depthOf(index, value) - (index.isSequence ? 1 : 0);

const indent = (depth: number) =>
  `calc(1.4rem + ${Math.min(depth, 40)} * var(--indent))`;

function needsComma(
  { parent, size, position, isSequence }: JsonIndex,
  value: number,
) {
  const container = parent[value] ?? -1;
  return (
    container >= 0 &&
    !(isSequence && container === 0) &&
    (position[value] ?? 0) < (size[container] ?? 0) - 1
  );
}

function Name({ index, value, found }: Props): ReactNode {
  const { text, key } = index;
  const at = key[value] ?? -1;
  if (at < 0) return null;
  const end = stringEnd(text, at);
  return (
    <>
      <span className="response-key">{highlighted(text, at, end, found)}</span>
      {": "}
    </>
  );
}

function Content(props: Props): ReactNode {
  const { index, value, isFolded, found } = props;
  const { text, start, end, size } = index;
  const from = start[value] ?? 0;
  const to = end[value] ?? 0;
  const kind = kindOf(index, value);
  if (kind === "object" || kind === "array") {
    const [open, close] = kind === "array" ? "[]" : "{}";
    const count = size[value] ?? 0;
    if (count === 0) return `${open}${close}`;
    if (!isFolded) return open;
    return (
      <>
        {open}
        <span className="response-preview">{preview(text, from, to)}</span>
        {close} <span className="response-count">{countText(kind, count)}</span>
      </>
    );
  }
  const shownTo = Math.min(to, from + mostShown);
  const content = highlighted(text, from, shownTo, found);
  const className = kind === "string" ? "response-string" : "response-literal";
  const distance =
    kind === "string" && to - from < 40
      ? distanceFromNow(decodeString(text.slice(from, to)))
      : undefined;
  return (
    <>
      {distance === undefined ? (
        <span className={className}>{content}</span>
      ) : (
        <time className={className} title={distance}>
          {content}
        </time>
      )}
      {shownTo < to && (
        <span className="response-count">
          {" "}
          … {(to - shownTo).toLocaleString("en")} more characters
        </span>
      )}
    </>
  );
}

const countText = (kind: "object" | "array", count: number) =>
  kind === "array"
    ? `${count.toLocaleString("en")} ${count === 1 ? "item" : "items"}`
    : `${count.toLocaleString("en")} ${count === 1 ? "member" : "members"}`;

/** Returns the start of a collapsed value's content, on one line. */
function preview(text: string, from: number, to: number): string {
  const inside = text
    .slice(from + 1, Math.min(to - 1, from + 4 * previewed))
    .replace(/\s+/g, " ")
    .trim();
  return inside.length > previewed ? `${inside.slice(0, previewed)}…` : inside;
}
