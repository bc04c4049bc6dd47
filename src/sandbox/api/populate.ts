import { relationOf } from "../model/relations";
import { isNullable } from "../../description/model";
import { jsonTypeOf, merged, propertyMap } from "../model/schema";
import { isUnique } from "../model/unique";
import type { Row } from "../store/store";
import type { AppContext } from "./context";
import { initial } from "./write";

/**
 * Gives every empty collection one object, so that each has something to read. Foreign keys that
 * must not be null point at existing objects, which are created first where needed.
 */
export function populate(appContext: AppContext): void {
  const visiting = new Set<string>();
  const fill = (table: string): Row | undefined => {
    const [first] = appContext.store.rows(table);
    const { schema } = appContext.info(table);
    if (
      appContext.store.has(table) ||
      schema === undefined ||
      visiting.has(table)
    )
      return first;
    visiting.add(table);
    const row = initial(appContext, table);
    for (const { name, schema: property } of propertyMap(
      appContext.model,
      schema,
    ).values()) {
      const relation = relationOf(table, name);
      if (relation && jsonTypeOf(appContext.model, property) === "array")
        row[name] ??= [];
      else if (relation && isNullable(appContext.model, property))
        row[name] ??= null;
      else if (relation) {
        const target = appContext.tables
          .filter((candidate) => relation.targets(candidate))
          .map(fill)
          .find((candidate) => candidate !== undefined);
        if (target) row[name] = target.pk;
      } else if (isUnique(table, name) || name === "name")
        row[name] ??= example(appContext, table, name);
    }
    return appContext.store.insert(table, row);
  };
  for (const table of appContext.tables) fill(table);
}

function example(
  appContext: AppContext,
  table: string,
  property: string,
): string {
  const { name, schema } = appContext.info(table);
  const text = `Example ${name.verbose}`;
  const own =
    schema === undefined
      ? undefined
      : propertyMap(appContext.model, schema).get(property);
  const pattern = own && merged(appContext.model, own.schema).pattern;
  return property === "name" && pattern === undefined
    ? text
    : text.toLowerCase().replace(/[^a-z\d]+/g, "-");
}
