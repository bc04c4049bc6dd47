import type { Row, Store } from "../store/store";

/** The circumstances of a request that affect how rows are represented. */
export interface View {
  /** The origin that the browser uses, such as `http://localhost:3000`. */
  origin: string;
  /** Path of the site below the origin, with slashes at both ends. */
  baseUrl: string;
  /** Path of the API below the origin. */
  apiRoot: string;
  /** Properties to return as null because the request asks for it (`include_users=false`). */
  omit?: ReadonlySet<string>;
  /** The session of the request, which is marked in the list of sessions. */
  session?: Row;
}

/** What the computation of a property can read. */
export interface Lookup {
  store: Store;
  follow(
    table: string,
    property: string,
    pk: unknown,
  ): { table: string; row: Row } | undefined;
  /** Returns a property's value, stored or computed, without expanding foreign keys. */
  value(table: string, row: Row, property: string, view: View): unknown;
}

export interface ComputeContext {
  table: string;
  view: View;
  lookup: Lookup;
  /** The JSON type of the property in the version's schema, if it is shown there. */
  type?: string | undefined;
}

export type Compute = (row: Row, context: ComputeContext) => unknown;

/** Returns the function that computes a property, or undefined if the property is stored. */
export type ComputedProperties = (
  table: string,
  property: string,
) => Compute | undefined;
