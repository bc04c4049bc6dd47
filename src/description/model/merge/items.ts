import type { AnySchema, Schema } from "../types/schema";
import { allOf } from "./all-of";

/** Merges `prefixItems` and `items`, which apply to items by their index. */
export function mergeItems(schemas: readonly Schema[]): Schema {
  const length = Math.max(
    ...schemas.map(({ prefixItems }) => prefixItems?.length ?? 0),
  );
  const prefixItems = Array.from({ length }, (_, index) =>
    allOf(
      present(
        schemas.map(
          ({ prefixItems: prefix, items }) => prefix?.[index] ?? items,
        ),
      ),
    ),
  );
  const items = present(schemas.map((schema) => schema.items));
  return {
    ...(length > 0 && { prefixItems }),
    ...(items.length > 0 && { items: allOf(items) }),
  };
}

const present = (schemas: readonly (AnySchema | undefined)[]): AnySchema[] =>
  schemas.filter((schema) => schema !== undefined);
