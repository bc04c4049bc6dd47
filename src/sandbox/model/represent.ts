import {
  type AnySchema,
  type Model,
  isNullable,
} from "../../description/model";
import type { Row, Store } from "../store/store";
import type { Lookup, ComputedProperties, View } from "./computed";
import { relationOf } from "./relations";
import { placeholder } from "./placeholder";
import { itemsOf, jsonTypeOf, merged, propertyMap } from "./schema";

/** Turns rows into their representation in the API. */
export interface Representer extends Lookup {
  /** Represents the row according to the schema. */
  show(
    table: string,
    row: Row,
    schema: AnySchema,
    view: View,
  ): Record<string, unknown>;
  /** Finds the row that a foreign key of the table refers to. */
  follow(
    table: string,
    property: string,
    pk: unknown,
  ): { table: string; row: Row } | undefined;
}

/** Maximum depth of nested objects; no authentik schema nests deeper. */
const maxDepth = 6;

/**
 * Adapts a value to the version's schema, in which an empty value can be null or "", and a number a
 * string.
 */
function fitting(
  value: unknown,
  type: string | undefined,
  isNullable: boolean,
): unknown {
  if (type !== "string") return value;
  if (value === null && !isNullable) return "";
  return typeof value === "number" ? String(value) : value;
}

/** @param computed returns the function that computes a property, by table and property */
export function createRepresenter(
  model: Model,
  store: Store,
  computed: ComputedProperties,
): Representer {
  const follow: Representer["follow"] = (table, property, pk) => {
    const relation = relationOf(table, property);
    if (!relation || pk === null || pk === undefined) return undefined;
    for (const target of store.tables()) {
      if (!relation.targets(target)) continue;
      const row =
        store.get(target, pk) ??
        (property === "target"
          ? store.find(target, ({ policybindingmodel_ptr_id: id }) => id === pk)
          : undefined);
      if (row) return { table: target, row };
    }
    return undefined;
  };

  const expand = (
    table: string,
    property: string,
    value: unknown,
    schema: AnySchema,
    view: View,
    depth: number,
  ): unknown => {
    const items = itemsOf(model, schema);
    if (items !== undefined && Array.isArray(value)) {
      return value.flatMap((pk) => {
        const found = follow(table, property, pk);
        return found
          ? [show(found.table, found.row, items, view, depth + 1)]
          : [];
      });
    }
    const found = follow(table, property, value);
    return found
      ? show(found.table, found.row, schema, view, depth + 1)
      : undefined;
  };

  const wantsObjects = (schema: AnySchema): boolean => {
    const items = itemsOf(model, schema);
    if (items !== undefined) return wantsObjects(items);
    return (
      jsonTypeOf(model, schema) === "object" &&
      merged(model, schema).properties !== undefined
    );
  };

  const valueOf = (
    table: string,
    row: Row,
    name: string,
    property: AnySchema,
    view: View,
    depth: number,
  ): unknown => {
    if (depth === 0 && view.omit?.has(name)) return null;
    const compute = computed(table, name);
    const type = jsonTypeOf(model, property);
    const own = fitting(
      compute ? compute(row, { table, view, lookup, type }) : row[name],
      type,
      isNullable(model, property),
    );
    if (own === null) return null;
    const relation = relationOf(table, name);
    // A missing relation stays empty: a placeholder could not refer to an existing object.
    if (own === undefined && relation && type === "array") return [];
    if (own === undefined && relation && isNullable(model, property))
      return null;
    if (own !== undefined && !(relation && wantsObjects(property))) return own;
    if (depth >= maxDepth) return undefined;
    if (relation) return expand(table, name, own, property, view, depth);
    const base = name.replace(/_obj$|_set$/, "");
    if (base === name || !relationOf(table, base)) return undefined;
    const keys = lookup.value(table, row, base, view);
    if (keys === null || keys === undefined) return undefined;
    return expand(table, base, keys, property, view, depth);
  };

  function show(
    table: string,
    row: Row,
    schema: AnySchema,
    view: View,
    depth: number,
  ): Record<string, unknown> {
    const shown: Record<string, unknown> = {};
    for (const { name, schema: property, isRequired } of propertyMap(
      model,
      schema,
      "response",
    ).values()) {
      const value = valueOf(table, row, name, property, view, depth);
      if (value !== undefined) shown[name] = value;
      else if (isRequired || !wantsObjects(property))
        shown[name] = placeholder(model, property, name);
    }
    return shown;
  }

  const lookup: Lookup = {
    store,
    follow,
    value(table, row, property, view) {
      const compute = computed(table, property);
      return compute ? compute(row, { table, view, lookup }) : row[property];
    },
  };
  return {
    ...lookup,
    show: (table, row, schema, view) => show(table, row, schema, view, 0),
  };
}
