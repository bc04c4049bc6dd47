import type { Row, Store } from "../store/store";

/** From where a representation is looked at. */
export interface View {
  /** `http://localhost:3000`, as the browser uses it. */
  origin: string;
  /** Path of the site below the origin, with slashes at both ends. */
  baseUrl: string;
  /** Path of the API below the origin. */
  apiRoot: string;
  /** Properties to leave null, by request (`include_users=false`). */
  omit?: ReadonlySet<string>;
  /** The session that asks, to mark it in a list of sessions. */
  session?: Row;
}

/** What a computed property may look at. */
export interface Lookup {
  store: Store;
  follow(
    table: string,
    property: string,
    pk: unknown,
  ): { table: string; row: Row } | undefined;
  /** A property's value, stored or computed, not expanded. */
  value(table: string, row: Row, property: string, view: View): unknown;
}

export interface ComputeContext {
  table: string;
  view: View;
  lookup: Lookup;
}

export type Compute = (row: Row, context: ComputeContext) => unknown;

/** The computation behind a property, if it is not simply stored. */
export type ComputedProperties = (
  table: string,
  property: string,
) => Compute | undefined;
