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

/** Metadata of a table. */
export interface TableInfo {
  table: string;
  name: ModelName;
  /** The schema of the table's objects, if the description has a list of them. */
  schema?: AnySchema;
  /** The property that holds the primary key. */
  pk: string;
  integerPk: boolean;
  /** Tables that share the sequence of primary keys. */
  siblings: string[];
}

/** Everything that handlers need to serve one description from one store. */
export interface AppContext {
  description: Description;
  /** The description's model, with the rules of its OpenAPI version. */
  model: Model;
  store: Store;
  represent: Representer;
  validator: Validator;
  hooks: Hooks;
  operations: BoundOperation[];
  /** The tables of all collections in the description, without unions. */
  tables: string[];
  bound: Map<BoundOperation, Bound>;
  /** Collections by table. */
  collections: ReadonlyMap<string, Collection>;
  info(table: string): TableInfo;
}

/** A request and everything that its handler needs. */
export interface RequestContext {
  appContext: AppContext;
  request: Request;
  operation: BoundOperation;
  params: Record<string, string>;
  query: URLSearchParams;
  /** Undefined if the request is anonymous and the operation allows that. */
  caller?: Caller;
  view: View;
  /** The parsed JSON body, or the form data of a multipart body. */
  body: unknown;
}

/** Functions that run before and after a row of a table is written. */
export interface Hook {
  /**
   * Turns the client's fields into the fields to store.
   * @throws {ApiError} 400 if validation needs data that the schema does not have
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
