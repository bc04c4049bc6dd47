import { merge, modelOf } from "../../description/model";
import type { Description } from "../../description/model/types";
import { bindCollections, type Collection } from "../model/collections";
import type { ComputedProperties } from "../model/computed";
import { modelName, type ModelName } from "../model/names";
import { operationsOf } from "../model/operations";
import { createRepresenter } from "../model/represent";
import { jsonTypeOf, propertyMap } from "../model/schema";
import type { Store } from "../store/store";
import type { Hooks, TableInfo, AppContext } from "./context";
import { validatorFor } from "./validate";

/** Adds to a union the fixture tables for which the description has no collection. */
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

/** Options of `createAppContext`. */
export interface ContextOptions {
  description: Description;
  store: Store;
  hooks: Hooks;
  /** Creates the computed properties; see `createComputed`. */
  computed: (
    nameOf: (table: string) => ModelName,
    hasProperty: (table: string, property: string) => boolean,
  ) => ComputedProperties;
}

/** Creates the app context for a description and a store. */
export function createAppContext({
  description,
  store,
  hooks,
  computed,
}: ContextOptions): AppContext {
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
      computed(
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
    hooks,
    operations,
    tables: [...collections.keys()],
    bound,
    collections: byTable,
    info,
  };
}
