import { LimitError, StoreFullError } from "./errors";
import { measureRow } from "./limits";

/** A stored object: its primary key and its fields; foreign keys are plain primary keys. */
export type Row = Record<string, unknown> & { pk: number | string };

/** The complete state as plain JSON. */
export interface State {
  tables: Record<string, Row[]>;
  sequences: Record<string, number>;
}

/** A change of one object, or of everything. */
export type Change =
  { table: string; pk: string; removed: boolean } | "everything";

/** Maximum number of objects in a table. */
export const tableLimit = 2000;

/** Maximum total size of all objects in characters. */
export const storeLimit = 64 * 1024 * 1024;

/** Maximum size in characters of a table that fills by itself. */
export const selfFillingLimit = 4 * 1024 * 1024;

interface RowEntry {
  table: string;
  size: number;
}

/** Rows by table ("core/users") and primary key. The store is independent of HTTP. */
export class Store {
  #tables = new Map<string, Map<string, Row>>();
  #sequences = new Map<string, number>();
  #places = new WeakMap<Row, RowEntry>();
  #sizes = new Map<string, number>();
  #size = 0;
  #listeners = new Set<(change: Change) => void>();
  #refusal: Error | undefined;

  /** Returns the rows of a table in insertion order. */
  rows(table: string): Row[] {
    return [...(this.#tables.get(table)?.values() ?? [])];
  }

  tables(): string[] {
    return [...this.#tables.keys()];
  }

  /** Whether the table has ever had a row. */
  has(table: string): boolean {
    return this.#tables.has(table);
  }

  count(table: string): number {
    return this.#tables.get(table)?.size ?? 0;
  }

  /** Returns the size of a table in characters. */
  size(table: string): number {
    return this.#sizes.get(table) ?? 0;
  }

  get(table: string, pk: unknown): Row | undefined {
    return typeof pk === "string" || typeof pk === "number"
      ? this.#tables.get(table)?.get(String(pk))
      : undefined;
  }

  find(table: string, matches: (row: Row) => boolean): Row | undefined {
    for (const row of this.#tables.get(table)?.values() ?? [])
      if (matches(row)) return row;
    return undefined;
  }

  /**
   * Adds a row.
   * @throws {StoreFullError} above `tableLimit` or `storeLimit`
   * @throws {LimitError} if the row is too large or cannot be represented in JSON
   */
  insert(table: string, row: Row): Row {
    if (this.count(table) >= tableLimit)
      throw new StoreFullError(
        `The sandbox holds at most ${tableLimit} objects in ${table}`,
      );
    return this.fill(table, row);
  }

  /**
   * Adds a row from the description rather than from a request; `tableLimit` does not apply.
   * @throws {StoreFullError} above `storeLimit`
   * @throws {LimitError} if the row is too large or cannot be represented in JSON
   */
  fill(table: string, row: Row): Row {
    this.#assertWritable();
    const pk = String(row.pk);
    const replaced = this.get(table, pk);
    const size = this.#admit(row, replaced);
    if (replaced) this.#forget(replaced);
    let rows = this.#tables.get(table);
    if (!rows) this.#tables.set(table, (rows = new Map<string, Row>()));
    rows.set(pk, row);
    this.#place(table, row, size);
    this.#count(table, row.pk);
    this.#notify({ table, pk, removed: false });
    return row;
  }

  /**
   * Sets the given fields of a stored row in place, except its primary key.
   * @throws {StoreFullError} above `storeLimit`
   * @throws {LimitError} if the row would be too large or cannot be represented in JSON
   */
  update(row: Row, fields: Record<string, unknown>): Row {
    this.#assertWritable();
    const { pk } = row;
    const size = this.#admit({ ...row, ...fields, pk }, row);
    Object.assign(row, fields, { pk });
    const table = this.#places.get(row)?.table;
    if (table === undefined) return row;
    this.#forget(row);
    this.#place(table, row, size);
    this.#notify({ table, pk: String(pk), removed: false });
    return row;
  }

  remove(table: string, pk: number | string): boolean {
    this.#assertWritable();
    const row = this.get(table, pk);
    if (!row) return false;
    this.#tables.get(table)?.delete(String(pk));
    this.#forget(row);
    this.#notify({ table, pk: String(pk), removed: true });
    return true;
  }

  /**
   * Returns the next free integer primary key. For the tables of a union ("providers/all"), where
   * primary keys must be unique across all tables, pass all of them as `siblings`.
   */
  nextPk(table: string, siblings: readonly string[] = [table]): number {
    const highest = Math.max(
      0,
      ...siblings.map((name) => this.sequence(name) ?? 0),
    );
    this.#sequences.set(table, highest + 1);
    return highest + 1;
  }

  /** Returns the highest integer primary key that a table has had. */
  sequence(table: string): number | undefined {
    return this.#sequences.get(table);
  }

  /**
   * Calls the listener after every change.
   * @returns a function that removes the listener
   */
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Makes every further change throw the error; a given state replaces the current one first. */
  freeze(refusal: Error, state?: State): void {
    if (state) this.#replace(state);
    this.#refusal ??= refusal;
  }

  dump(): State {
    return {
      tables: Object.fromEntries(
        [...this.#tables].map(([name, rows]) => [name, [...rows.values()]]),
      ),
      sequences: Object.fromEntries(this.#sequences),
    };
  }

  /** Replaces the state with a copy of the given one. */
  load(state: State): void {
    this.#assertWritable();
    this.#replace(state);
    this.#notify("everything");
  }

  #replace(state: State): void {
    const { tables, sequences } = structuredClone(state);
    this.#tables = new Map(
      Object.entries(tables).map(([name, rows]) => [
        name,
        new Map(rows.map((row) => [String(row.pk), row])),
      ]),
    );
    this.#sequences = new Map(Object.entries(sequences));
    this.#sizes.clear();
    this.#size = 0;
    for (const [name, rows] of this.#tables)
      for (const row of rows.values()) {
        this.#place(name, row, measureRow(row).size ?? 0);
        this.#count(name, row.pk);
      }
  }

  #assertWritable(): void {
    if (this.#refusal) throw this.#refusal;
  }

  /**
   * Returns a row's size if there is room for it in place of the row it replaces.
   * @throws {StoreFullError | LimitError}
   */
  #admit(row: Row, replaced: Row | undefined): number {
    const { size, violation } = measureRow(row);
    if (violation) throw new LimitError(violation);
    if (typeof row.pk !== "string" && !Number.isSafeInteger(row.pk))
      throw new LimitError({
        property: "pk",
        message: "A primary key is a string or an integer.",
      });
    const freed = (replaced && this.#places.get(replaced)?.size) ?? 0;
    if (size > freed && this.#size - freed + size > storeLimit)
      throw new StoreFullError(
        `The sandbox holds at most ${storeLimit} characters`,
      );
    return size;
  }

  #place(table: string, row: Row, size: number): void {
    this.#places.set(row, { table, size });
    this.#resize(table, size);
  }

  #forget(row: Row): void {
    const place = this.#places.get(row);
    if (!place) return;
    this.#places.delete(row);
    this.#resize(place.table, -place.size);
  }

  #resize(table: string, by: number): void {
    this.#sizes.set(table, this.size(table) + by);
    this.#size += by;
  }

  #count(table: string, pk: Row["pk"]): void {
    if (typeof pk === "number")
      this.#sequences.set(table, Math.max(this.sequence(table) ?? 0, pk));
  }

  #notify(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
