import { tableOf } from "../model/collections";
import type { BoundOperation } from "../model/operations";
import { plain } from "../store/values";
import type { Api } from "./api";

/** Matches a collection's path and the parameter that identifies one of its objects. */
const itemPath = /^(.*?\/)\{(\w+)\}/;

/**
 * Returns the path parameter of an operation on one object, with the value of an existing object.
 */
export function existingObject(
  { appContext }: Api,
  { path }: BoundOperation,
): { name: string; value: string } | undefined {
  const [, parent, name] = itemPath.exec(path) ?? [];
  if (parent === undefined || name === undefined) return undefined;
  const table = tableOf(parent);
  const collection = appContext.collections.get(table);
  const rows = (collection?.tables ?? [table]).flatMap((candidate) =>
    appContext.store.rows(candidate),
  );
  const row = rows.at(-1) ?? appContext.store.rows("flows/instances")[0];
  const lookup = collection?.lookup ?? name.replace("flow_", "");
  return { name, value: plain(row?.[lookup] ?? row?.pk ?? 1) };
}
