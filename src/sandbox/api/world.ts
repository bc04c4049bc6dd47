import {
  type AnySchema,
  type Model,
  merge,
  modelOf,
} from "../../description/model";
import type { Description } from "../../description/model/types";
import { createDerived } from "../meaning/properties";
import {
  bindCollections,
  type Bound,
  type Collection,
} from "../model/collections";
import type { View } from "../model/derived";
import { modelName, type ModelName } from "../model/names";
import { operationsOf, type BoundOperation } from "../model/operations";
import { createRepresenter, type Representer } from "../model/represent";
import { jsonTypeOf, propertyMap } from "../model/schema";
import type { Store } from "../store/store";
import type { Caller } from "./authenticate";
import { validatorFor, type Validator } from "./validate";

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
export interface World {
  description: Description;
  /** The description with the rules of its version. */
  model: Model;
  store: Store;
  represent: Representer;
  validator: Validator;
  operations: BoundOperation[];
  /** Tables of all collections that the description lists, unions aside. */
  tables: string[];
  bound: Map<BoundOperation, Bound>;
  /** Collections by table. */
  collections: ReadonlyMap<string, Collection>;
  info(table: string): TableInfo;
}

/** One request on its way to its handler. */
export interface Call {
  world: World;
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

/** A union also shows fixtures of a kind that the description has no collection for. */
function addFixtureKinds(
  union: Collection,
  collections: ReadonlyMap<string, Collection>,
  store: Store,
): void {
  if (!union.table.endsWith("/all")) return;
  const prefix = union.table.slice(0, -"all".length);
  for (const table of store.tables())
    if (
      table.startsWith(prefix) &&
      !collections.has(table) &&
      !union.tables.includes(table) &&
      store.rows(table).some((row) => "component" in row)
    )
      union.tables.push(table);
}

export function createWorld(description: Description, store: Store): World {
  const model = modelOf(description);
  const operations = operationsOf(description);
  const bound = bindCollections(operations, model);
  const collections = new Map<string, Collection>();
  for (const { collection } of bound.values())
    if (collection.tables.includes(collection.table))
      collections.set(collection.table, collection);
  for (const { collection } of bound.values())
    addFixtureKinds(collection, collections, store);
  const byTable = new Map(
    [...bound.values()].map(({ collection }) => [collection.table, collection]),
  );
  const unions = [...bound.values()]
    .map(({ collection }) => collection.tables)
    .filter((tables) => tables.length > 1);

  const infos = new Map<string, TableInfo>();
  const schemaName = (table: string) => {
    const schema = byTable.get(table)?.schema;
    return schema === undefined ? undefined : merge(model, schema).name;
  };
  const info = (table: string): TableInfo => {
    let known = infos.get(table);
    if (known) return known;
    const collection = collections.get(table);
    const schema = collection?.schema;
    const properties =
      schema === undefined ? undefined : propertyMap(model, schema);
    const pk = collection && !properties?.has("pk") ? collection.lookup : "pk";
    const type = properties?.get(pk);
    known = {
      table,
      name: modelName(table, schemaName(table)),
      schema,
      pk,
      integerPk: type
        ? jsonTypeOf(model, type.schema) === "integer"
        : store.rows(table).some((row) => typeof row.pk === "number"),
      siblings: unions.find((tables) => tables.includes(table)) ?? [table],
    };
    infos.set(table, known);
    return known;
  };

  return {
    description,
    model,
    store,
    represent: createRepresenter(
      model,
      store,
      createDerived(
        (table) => info(table).name,
        (table, property) => {
          const { schema } = info(table);
          return (
            schema === undefined || propertyMap(model, schema).has(property)
          );
        },
      ),
    ),
    validator: validatorFor(description),
    operations,
    tables: [...collections.keys()],
    bound,
    collections: byTable,
    info,
  };
}
