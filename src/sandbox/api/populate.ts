import { createHash } from "node:crypto";
import { relationOf } from "../model/relations";
import { isNullable } from "../../description/model";
import { jsonTypeOf, merged, propertyMap } from "../model/schema";
import { isUnique } from "../model/unique";
import type { Row } from "../store/store";
import type { AppContext } from "./context";
import { initial } from "./write";

/**
 * Adds one object to every empty collection, so that each has something to read. Objects that a
 * required foreign key needs are created first.
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
    const row = initial(appContext, table, keyOf(table));
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

/** Derives a table's example primary key from its name, so that it is the same after each start. */
function keyOf(table: string): string {
  const hex = createHash("sha256").update(table).digest("hex");
  // A custom UUID: version 8 of RFC 9562, section 5.8.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
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
