import {
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { RowAction } from "../actions";
import { ActionMenu, type MenuPlace } from "../parts/ActionMenu";
import { useCopy } from "../parts/useCopy";
import { Columns } from "./Columns";
import { writeCsv } from "./csvTable";
import type { TableModel } from "./model";
import { firstColumns } from "./firstColumns";
import { type Sorting, sortedRows } from "./sort";
import { tableRowHeight } from "./tableRowHeight";
import { type Place, useGridPlace } from "./useGridPlace";
import { useRowsInView } from "./useRowsInView";

interface Props {
  model: TableModel;
  /** Returns the actions for a cell. */
  actions: (row: number, column: number) => RowAction[];
}

/**
 * A table with selectable columns, sorting, keyboard navigation, and copying as comma-separated
 * values.
 */
export function Table({ model, actions }: Props) {
  const [chosen, setChosen] = useState<readonly number[]>();
  const columns = useMemo(() => chosen ?? firstColumns(model), [chosen, model]);
  const [sorting, setSorting] = useState<Sorting>();
  const rows = useMemo(() => sortedRows(model, sorting), [model, sorting]);
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last, onScroll } = useRowsInView(scroller, rows.length);
  const grid = useGridPlace(rows.length, columns.length, scroller);
  const [menu, setMenu] = useState<{ cell: Place; place: MenuPlace }>();
  const copy = useCopy();

  const openMenu = (cell: Place, element: Element) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    setMenu({ cell, place: { left, top, bottom } });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isMenuKey =
      event.key === "Enter" ||
      event.key === "ContextMenu" ||
      (event.key === "F10" && event.shiftKey);
    const cell = (event.target as Element).closest("td");
    if (cell && isMenuKey) openMenu(grid.place, cell);
    else if (!cell || !grid.move(event.key)) return;
    event.preventDefault();
  };
  const onClick = ({ target }: MouseEvent) => {
    const cell = (target as Element).closest<HTMLElement>("td[data-column]");
    if (!cell || getSelection()?.isCollapsed === false) return;
    grid.goTo(placeOf(cell));
  };
  const onContextMenu = (event: MouseEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>(
      "td[data-column]",
    );
    if (!cell) return;
    event.preventDefault();
    grid.goTo(placeOf(cell));
    openMenu(placeOf(cell), cell);
  };
  const csv = () =>
    writeCsv([
      columns.map((at) => model.columns[at] ?? ""),
      ...Array.from(rows, (row) =>
        columns.map((at) => model.cell(row, at).plain),
      ),
    ]);
  const shown = [];
  for (let at = first; at <= last; at++) shown.push(at);
  return (
    <div className="response-whole">
      <div className="response-table-bar">
        <span>
          {rows.length.toLocaleString("en")}{" "}
          {rows.length === 1 ? "row" : "rows"}
        </span>
        <Columns names={model.columns} chosen={columns} onChoose={setChosen} />
        <button
          type="button"
          className="response-mode"
          onClick={() => {
            void copy(csv(), "the table as CSV");
          }}
        >
          Copy as CSV
        </button>
      </div>
      <div
        ref={scroller}
        role="region"
        aria-label="Response body"
        className="response-table-scroller"
        onScroll={onScroll}
      >
        <table
          role="grid"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          aria-label="Response"
          className="response-table"
          onKeyDown={onKeyDown}
          onClick={onClick}
          onContextMenu={onContextMenu}
        >
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <Head
                  key={column}
                  name={model.columns[column] ?? ""}
                  column={column}
                  sorting={sorting}
                  onSort={setSorting}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <Space rows={first} columns={columns.length} />
            {shown.map((at) => {
              const row = rows[at] ?? 0;
              return (
                <tr key={row} aria-rowindex={at + 2}>
                  {columns.map((column, place) => {
                    const { text, kind } = model.cell(row, column);
                    return (
                      <td
                        key={column}
                        data-row={at}
                        data-column={place}
                        data-kind={kind}
                        title={text}
                        tabIndex={
                          grid.place.row === at && grid.place.column === place
                            ? 0
                            : -1
                        }
                      >
                        {text}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
            <Space rows={rows.length - 1 - last} columns={columns.length} />
          </tbody>
        </table>
      </div>
      {menu && (
        <ActionMenu
          label="Actions for this cell"
          actions={actions(
            rows[menu.cell.row] ?? 0,
            columns[menu.cell.column] ?? 0,
          )}
          place={menu.place}
          onClose={(returnsFocus) => {
            setMenu(undefined);
            if (returnsFocus) grid.goTo(menu.cell);
          }}
        />
      )}
    </div>
  );
}

const placeOf = ({ dataset }: HTMLElement): Place => ({
  row: Number(dataset["row"]),
  column: Number(dataset["column"]),
});

interface HeadProps {
  name: string;
  column: number;
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting | undefined) => void;
}

/** A column's header; clicking sorts ascending, then descending, then not at all. */
function Head({ name, column, sorting, onSort }: HeadProps) {
  const own = sorting?.column === column ? sorting : undefined;
  const direction = own && (own.isDescending ? "descending" : "ascending");
  return (
    <th scope="col" aria-sort={direction}>
      <button
        type="button"
        onClick={() => {
          onSort(
            own?.isDescending
              ? undefined
              : { column, isDescending: own !== undefined },
          );
        }}
      >
        {name}
        <span aria-hidden="true" className="response-sort-sign">
          {own ? (own.isDescending ? "↓" : "↑") : ""}
        </span>
      </button>
    </th>
  );
}

/** The space of rows that are not rendered. */
function Space({ rows, columns }: { rows: number; columns: number }) {
  const cell = useRef<HTMLTableCellElement>(null);
  useLayoutEffect(() => {
    cell.current?.style.setProperty("height", `${rows * tableRowHeight}px`);
  }, [rows]);
  return rows <= 0 ? null : (
    <tr aria-hidden="true">
      <td ref={cell} colSpan={columns} className="response-space" />
    </tr>
  );
}
