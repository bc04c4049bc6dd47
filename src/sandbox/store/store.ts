/** A stored object: its primary key and its fields, foreign keys as plain primary keys. */
export type Row = Record<string, unknown> & { pk: number | string };

/** Everything the sandbox remembers, as plain JSON. */
export interface State {
  tables: Record<string, Row[]>;
  sequences: Record<string, number>;
}

/** The sandbox refuses to hold more than this many objects in one table. */
export const tableLimit = 2000;

export class TableFullError extends Error {
  constructor(table: string) {
    super(
      `The sandbox holds at most ${tableLimit} objects in ${table}: delete some or reset it with POST /sandbox/reset.`,
    );
    this.name = "TableFullError";
  }
}

/** Tables of rows, keyed by collection ("core/users") and primary key. Nothing here knows HTTP. */
export class Store {
  #tables = new Map<string, Map<string, Row>>();
  #sequences = new Map<string, number>();
  #listeners = new Set<() => void>();

  /** Rows of one table in order of insertion. */
  rows(table: string): Row[] {
    return [...(this.#tables.get(table)?.values() ?? [])];
  }

  tables(): string[] {
    return [...this.#tables.keys()];
  }

  /** Whether the table ever held a row; one that was emptied still counts. */
  has(table: string): boolean {
    return this.#tables.has(table);
  }

  count(table: string): number {
    return this.#tables.get(table)?.size ?? 0;
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

  /** Adds the row. @throws {TableFullError} past `tableLimit` */
  insert(table: string, row: Row): Row {
    if (this.count(table) >= tableLimit) throw new TableFullError(table);
    return this.fill(table, row);
  }

  /** Adds a row to a table that no request adds to: it is as long as the description makes it. */
  fill(table: string, row: Row): Row {
    let rows = this.#tables.get(table);
    if (!rows) this.#tables.set(table, (rows = new Map<string, Row>()));
    rows.set(String(row.pk), row);
    if (typeof row.pk === "number")
      this.#sequences.set(
        table,
        Math.max(this.#sequences.get(table) ?? 0, row.pk),
      );
    this.#changed();
    return row;
  }

  /** Sets the given fields of a stored row, in place. */
  update(row: Row, fields: Record<string, unknown>): Row {
    Object.assign(row, fields);
    this.#changed();
    return row;
  }

  remove(table: string, pk: number | string): boolean {
    const removed = this.#tables.get(table)?.delete(String(pk)) ?? false;
    if (removed) this.#changed();
    return removed;
  }

  /**
   * The next free integer primary key. Tables that form one union ("providers/all") pass their
   * common name, because there a primary key must be unique over all of them.
   */
  nextPk(table: string, siblings: readonly string[] = [table]): number {
    const highest = Math.max(
      0,
      ...siblings.map((name) => this.#sequences.get(name) ?? 0),
    );
    this.#sequences.set(table, highest + 1);
    return highest + 1;
  }

  /** Calls back after every change; returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dump(): State {
    return {
      tables: Object.fromEntries(
        [...this.#tables].map(([name, rows]) => [name, [...rows.values()]]),
      ),
      sequences: Object.fromEntries(this.#sequences),
    };
  }

  /** Replaces everything by a copy of the given state. */
  load(state: State): void {
    const { tables, sequences } = structuredClone(state);
    this.#tables = new Map(
      Object.entries(tables).map(([name, rows]) => [
        name,
        new Map(rows.map((row) => [String(row.pk), row])),
      ]),
    );
    this.#sequences = new Map(Object.entries(sequences));
    for (const [name, rows] of Object.entries(tables))
      for (const { pk } of rows)
        if (typeof pk === "number")
          this.#sequences.set(
            name,
            Math.max(this.#sequences.get(name) ?? 0, pk),
          );
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
