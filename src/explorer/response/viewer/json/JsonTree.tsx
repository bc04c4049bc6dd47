import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { RowActions } from "../actions";
import { type RowsHandle, VirtualRows } from "../list/VirtualRows";
import { ActionMenu, type MenuPlace } from "../parts/ActionMenu";
import { useCopy } from "../parts/useCopy";
import type { Found } from "../search/highlight";
import { copyActions } from "./copyActions";
import type { JsonIndex } from "./indexJson";
import { ClosingRow, JsonRow } from "./JsonRow";
import {
  type Folds,
  initialFolds,
  foldedBelow,
  rowOf,
  siblingsUnfolded,
  unfoldedTo,
  visibleRows,
  withFold,
} from "./rows";
import { treeMove, typedAhead } from "./treeKeys";
import { keyOf, viewedValue } from "./values";

export interface TreeHandle {
  /** Scrolls to a value, expanding its ancestors. */
  show: (value: number, takesFocus: boolean) => void;
  foldAll: () => void;
  unfoldAll: () => void;
}

interface Props {
  index: JsonIndex;
  isWrapped: boolean;
  /** Whether more of the text will arrive. */
  isGrowing: boolean;
  found: Found | undefined;
  rowActions: RowActions | undefined;
  ref?: Ref<TreeHandle>;
}

/** Milliseconds within which typed characters extend the search text. */
const typingPause = 700;

/** JSON as a collapsible tree with keyboard navigation and copying. */
export function JsonTree(props: Props) {
  const { index, isWrapped, isGrowing, found, rowActions, ref } = props;
  const [{ of, folds }, setFolded] = useState(() => ({
    of: index,
    folds: initialFolds(index),
  }));
  // When the text grows, new values are collapsed as initially and earlier ones keep their state.
  const current = of === index ? folds : grown(index, folds);
  const setFolds = (next: Folds) => {
    setFolded({ of: index, folds: next });
  };
  const rows = useMemo(() => visibleRows(index, current), [index, current]);
  const [active, setActive] = useState(index.isSequence ? 1 : 0);
  const [menu, setMenu] = useState<{ value: number; place: MenuPlace }>();
  const tree = useRef<HTMLDivElement>(null);
  const list = useRef<RowsHandle>(null);
  const takesFocus = useRef(false);
  const typed = useRef({ text: "", at: 0 });
  const copy = useCopy();

  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const row = rowOf(rows, active);
    list.current?.show(row);
    focusRow(tree.current, active);
  });

  const goTo = (value: number) => {
    takesFocus.current = true;
    setActive(value);
  };
  const pending = useRef<number>(undefined);
  useEffect(() => {
    if (pending.current === undefined) return;
    list.current?.show(rowOf(rows, pending.current));
    pending.current = undefined;
  });
  useImperativeHandle(ref, () => ({
    show: (value, withFocus) => {
      setFolds(unfoldedTo(index, current, value));
      setActive(value);
      if (withFocus) takesFocus.current = true;
      pending.current = value;
    },
    foldAll: () => {
      setFolds(foldedBelow(index, 1));
      setActive(index.isSequence ? 1 : 0);
    },
    unfoldAll: () => {
      setFolds(new Uint8Array(index.count));
    },
  }));

  const openMenu = (value: number, element: Element) => {
    setActive(value);
    const { left, top, bottom } = element.getBoundingClientRect();
    setMenu({ value, place: { left, top, bottom } });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== "c" || getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      copyActions(
        index,
        active,
        (text, what) => void copy(text, what),
      )[0]?.run?.();
      return;
    }
    const row = event.currentTarget.querySelector(`[data-value="${active}"]`);
    if (
      row &&
      (event.key === "Enter" ||
        event.key === "ContextMenu" ||
        (event.key === "F10" && event.shiftKey))
    ) {
      event.preventDefault();
      openMenu(active, row);
      return;
    }
    const page = list.current?.page() ?? 10;
    const move = treeMove(event.key, {
      index,
      rows,
      folds: current,
      active,
      page,
    });
    if (move) {
      event.preventDefault();
      if ("to" in move) goTo(move.to);
      else if ("fold" in move)
        setFolds(withFold(current, move.fold, move.isFolded));
      else setFolds(siblingsUnfolded(index, current, move.unfoldSiblings));
      return;
    }
    if (event.key.length !== 1 || event.key === " ") return;
    event.preventDefault();
    const { text, at } = typed.current;
    const isNew = event.timeStamp - at > typingPause;
    typed.current = {
      text: isNew ? event.key : text + event.key,
      at: event.timeStamp,
    };
    const to = typedAhead({ index, rows, active }, typed.current.text);
    if (to !== undefined) goTo(to);
  };
  const onClick = ({ target }: MouseEvent) => {
    const element = target as Element;
    const row = element.closest<HTMLElement>("[data-value]");
    if (!row || getSelection()?.isCollapsed === false) return;
    const value = Number(row.dataset["value"]);
    const button = element.closest("[data-menu]");
    if (button) {
      openMenu(value, button);
      return;
    }
    goTo(value);
    if (element.closest("[data-toggle]") || current[value] === 1)
      setFolds(withFold(current, value, current[value] !== 1));
  };
  // However a row gets the focus, key presses continue from it.
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { value } = target.dataset;
    if (value !== undefined) setActive(Number(value));
  };
  const onContextMenu = (event: MouseEvent) => {
    const row = (event.target as Element).closest<HTMLElement>("[data-value]");
    if (!row || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    const { clientX, clientY } = event;
    setActive(Number(row.dataset["value"]));
    setMenu({
      value: Number(row.dataset["value"]),
      place: { left: clientX, top: clientY, bottom: clientY },
    });
  };

  const drawRow = (row: number, top: number) => {
    const value = rows[row] ?? 0;
    return value < 0 ? (
      <ClosingRow
        key={value}
        index={index}
        value={~value}
        row={row}
        top={top}
      />
    ) : (
      <JsonRow
        key={value}
        index={index}
        value={value}
        isFolded={current[value] === 1}
        isActive={value === active}
        hasActions={
          rowActions?.(viewedValue(index, value)).some(
            ({ isCommon }) => !isCommon,
          ) ?? false
        }
        found={found}
        row={row}
        top={top}
      />
    );
  };
  return (
    <div ref={tree} className="response-whole">
      <VirtualRows
        ref={list}
        count={rows.length}
        content={rows}
        isWrapped={isWrapped}
        followsEnd={isGrowing}
        kept={rowOf(rows, active)}
        row={drawRow}
        scroller={{ role: "region", "aria-label": "Response body" }}
        list={{
          role: "tree",
          "aria-label": "JSON",
          onKeyDown,
          onClick,
          onContextMenu,
          onFocus,
        }}
      />
      {menu && (
        <ActionMenu
          label={`Actions for ${keyOf(index, menu.value) ?? "this value"}`}
          actions={[
            ...copyActions(
              index,
              menu.value,
              (text, what) => void copy(text, what),
            ),
            ...(rowActions?.(viewedValue(index, menu.value)) ?? []),
          ]}
          place={menu.place}
          onClose={(returnsFocus) => {
            setMenu(undefined);
            if (returnsFocus) focusRow(tree.current, menu.value);
          }}
        />
      )}
    </div>
  );
}

function focusRow(tree: HTMLElement | null, value: number): void {
  tree
    ?.querySelector<HTMLElement>(`[data-value="${value}"]`)
    ?.focus({ preventScroll: true });
}

function grown(index: JsonIndex, folds: Folds): Folds {
  const result = initialFolds(index);
  result.set(folds.subarray(0, index.count));
  return result;
}
