import { relationOf } from "../model/relations";
import { isNullable } from "../../description/model";
import { jsonTypeOf, merged, propertyMap } from "../model/schema";
import { isUnique } from "../model/unique";
import type { Row } from "../store/store";
import type { World } from "./world";
import { initial } from "./write";

/**
 * Gives every collection that nothing is known of one object, so that there is something to
 * read everywhere. Foreign keys that must not be null point at existing objects, which are made
 * first where needed.
 */
export function populate(world: World): void {
  const visiting = new Set<string>();
  const fill = (table: string): Row | undefined => {
    const [first] = world.store.rows(table);
    const { schema } = world.info(table);
    if (world.store.has(table) || schema === undefined || visiting.has(table))
      return first;
    visiting.add(table);
    const row = initial(world, table);
    for (const { name, schema: property } of propertyMap(
      world.model,
      schema,
    ).values()) {
      const relation = relationOf(table, name);
      if (relation && jsonTypeOf(world.model, property) === "array")
        row[name] ??= [];
      else if (relation && isNullable(world.model, property))
        row[name] ??= null;
      else if (relation) {
        const target = world.tables
          .filter((candidate) => relation.targets(candidate))
          .map(fill)
          .find((candidate) => candidate !== undefined);
        if (target) row[name] = target.pk;
      } else if (isUnique(table, name) || name === "name")
        row[name] ??= example(world, table, name);
    }
    return world.store.insert(table, row);
  };
  for (const table of world.tables) fill(table);
}

function example(world: World, table: string, property: string): string {
  const { name, schema } = world.info(table);
  const text = `Example ${name.verbose}`;
  const own =
    schema === undefined
      ? undefined
      : propertyMap(world.model, schema).get(property);
  const pattern = own && merged(world.model, own.schema).pattern;
  return property === "name" && pattern === undefined
    ? text
    : text.toLowerCase().replace(/[^a-z\d]+/g, "-");
}
