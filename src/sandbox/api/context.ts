import type { AnySchema, Model } from "../../description/model";
import type { Description } from "../../description/model/types";
import type { Bound, Collection } from "../model/collections";
import type { View } from "../model/computed";
import type { ModelName } from "../model/names";
import type { BoundOperation } from "../model/operations";
import type { Representer } from "../model/represent";
import type { Row, Store } from "../store/store";
import type { Caller } from "./authenticate";
import type { Validator } from "./validate";

/** All that is known about a table beyond its rows. */
export interface TableInfo {
  table: string;
  name: ModelName;
  /** The schema of its objects, if the description lists them. */
  schema?: AnySchema;
  /** The property that carries the primary key. */
  pk: string;
  integerPk: boolean;
  /** Tables that share the sequence of primary keys. */
  siblings: string[];
}

/** One description over one store: what every handler works with. */
export interface AppContext {
  description: Description;
  /** The description with the rules of its version. */
  model: Model;
  store: Store;
  represent: Representer;
  validator: Validator;
  hooks: Hooks;
  operations: BoundOperation[];
  /** Tables of all collections that the description lists, unions aside. */
  tables: string[];
  bound: Map<BoundOperation, Bound>;
  /** Collections by table. */
  collections: ReadonlyMap<string, Collection>;
  info(table: string): TableInfo;
}

/** One request on its way to its handler. */
export interface RequestContext {
  appContext: AppContext;
  request: Request;
  operation: BoundOperation;
  params: Record<string, string>;
  query: URLSearchParams;
  /** Undefined for an anonymous request that the operation allows. */
  caller?: Caller;
  view: View;
  /** The parsed JSON body, or the form of a multipart one. */
  body: unknown;
}

/** What happens before and after a row of a table is written. */
export interface Hook {
  /**
   * Turns the client's fields into those to store.
   * @throws {ApiError} 400 for what only the server can know to be wrong
   */
  before?: (
    context: RequestContext,
    fields: Record<string, unknown>,
    existing?: Row,
  ) => Record<string, unknown>;
  after?: (context: RequestContext, row: Row) => void;
}

/** Hooks by table. */
export type Hooks = Partial<Record<string, Hook>>;
