import type { RowAction, RowActions } from "../actions";
import { copyActions } from "../json/copyActions";
import type { JsonIndex } from "../json/indexJson";
import { viewedValue } from "../json/values";
import { useCopy } from "../parts/useCopy";
import { Table } from "./Table";
import { useCsvTable, useJsonTable } from "./useTable";

interface JsonProps {
  index: JsonIndex;
  list: number;
  rowActions: RowActions | undefined;
}

/** A JSON array of objects as a table. */
export function JsonTableView({ index, list, rowActions }: JsonProps) {
  const model = useJsonTable(index, list);
  const copy = useCopy();
  if (!model) return <p className="response-reading">Reading…</p>;
  return (
    <Table
      model={model}
      actions={(row, column): RowAction[] => {
        const value = model.valueOf(row, column);
        return [
          ...copyActions(index, value, (text, what) => void copy(text, what)),
          ...(rowActions?.(viewedValue(index, value)) ?? []),
        ];
      }}
    />
  );
}

/** Comma-separated values as a table. */
export function CsvTableView({ text }: { text: string }) {
  const model = useCsvTable(text);
  const copy = useCopy();
  if (!model) return <p className="response-reading">Reading…</p>;
  return (
    <Table
      model={model}
      actions={(row, column) => [
        {
          id: "copy-value",
          label: "Copy value",
          run: () => void copy(model.cell(row, column).plain, "value"),
        },
      ]}
    />
  );
}
