import { relationOf, type OnDelete } from "../model/relations";
import type { Row, Store } from "./store";

/** An object that refers to another through one of its properties. */
export interface Referrer {
  table: string;
  row: Row;
  property: string;
  onDelete: OnDelete;
}

/** Returns all references to a row. */
export function referrersOf(
  store: Store,
  table: string,
  pk: Row["pk"],
): Referrer[] {
  const found: Referrer[] = [];
  for (const other of store.tables())
    for (const row of store.rows(other))
      for (const [property, value] of Object.entries(row)) {
        const hit = Array.isArray(value) ? value.includes(pk) : value === pk;
        const relation = hit ? relationOf(other, property) : undefined;
        if (relation?.targets(table) && !(other === table && row.pk === pk))
          found.push({
            table: other,
            row,
            property,
            onDelete: relation.onDelete,
          });
      }
  return found;
}

/**
 * Deletes a row and handles the references to it as authentik's models do: deletes the referring
 * row, removes the entry from its list, or clears the property.
 * @returns the deleted rows, with the given row last
 */
export function deleteCascading(
  store: Store,
  table: string,
  row: Row,
): { table: string; row: Row }[] {
  if (!store.remove(table, row.pk)) return [];
  const deleted: { table: string; row: Row }[] = [];
  for (const { table: other, row: referrer, property, onDelete } of referrersOf(
    store,
    table,
    row.pk,
  )) {
    const value = referrer[property];
    if (onDelete === "cascade")
      deleted.push(...deleteCascading(store, other, referrer));
    else
      store.update(referrer, {
        [property]: Array.isArray(value)
          ? value.filter((entry) => entry !== row.pk)
          : null,
      });
  }
  return [...deleted, { table, row }];
}
