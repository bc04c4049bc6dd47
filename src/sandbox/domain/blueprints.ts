import { stringify } from "yaml";
import type { RequestContext } from "../api/context";
import { measureRow } from "../store/limits";
import type { Row } from "../store/store";
import { bindingsOf } from "./flows";
import { text } from "../store/values";

interface Entry {
  model: string;
  identifiers: Record<string, unknown>;
  attrs: Record<string, unknown>;
}

const computed = new Set([
  "pk",
  "created",
  "last_updated",
  "cached",
  "policybindingmodel_ptr_id",
]);

function entryOf(context: RequestContext, table: string, row: Row): Entry {
  const { app, model } = context.appContext.info(table).name;
  return {
    model: `${app}.${model.toLowerCase()}`,
    identifiers: { pk: row.pk },
    attrs: Object.fromEntries(
      Object.entries(row).filter(([name]) => !computed.has(name)),
    ),
  };
}

function stageTable(context: RequestContext, pk: unknown): string | undefined {
  return context.appContext.store
    .tables()
    .find(
      (table) =>
        table.startsWith("stages/") &&
        context.appContext.store.get(table, pk) !== undefined,
    );
}

/** Exports a flow with its bindings and stages as a blueprint in YAML. */
export function flowBlueprint(context: RequestContext, flow: Row): string {
  const { store } = context.appContext;
  const bindings = bindingsOf(store, flow);
  const stages = bindings.flatMap(({ stage }) => {
    const table = stageTable(context, stage);
    const row = table && store.get(table, stage);
    return table && row ? [entryOf(context, table, row)] : [];
  });
  return stringify({
    version: 1,
    metadata: { name: text(flow.name) },
    entries: [
      entryOf(context, "flows/instances", flow),
      ...stages,
      ...bindings.map((row) => entryOf(context, "flows/bindings", row)),
    ],
  });
}

const isObject = (value: unknown) =>
  typeof value === "object" && value !== null;

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Entry> | null;
  return (
    typeof entry?.model === "string" &&
    isObject(entry.identifiers) &&
    isObject(entry.attrs)
  );
}

/**
 * Creates or updates the flows, stages and bindings of a blueprint.
 * @returns an error message if the blueprint is invalid; nothing is changed then
 */
export function applyBlueprint(
  context: RequestContext,
  document: unknown,
): string | undefined {
  const { appContext } = context;
  const blueprint = document as { version?: unknown; entries?: unknown } | null;
  if (blueprint?.version !== 1 || !Array.isArray(blueprint.entries))
    return "Not a blueprint: it needs version 1 and a list of entries.";
  const plan: { table: string; entry: Entry }[] = [];
  for (const entry of blueprint.entries as unknown[]) {
    if (!isEntry(entry))
      return "An entry lacks its model, its identifiers or its attrs.";
    const table = [...appContext.tables, ...appContext.store.tables()].find(
      (name) => {
        const { app, model } = appContext.info(name).name;
        return `${app}.${model.toLowerCase()}` === entry.model;
      },
    );
    if (!table || !/^(flows|stages|policies)\//.test(table))
      return `A flow cannot bring along a ${entry.model}.`;
    const { violation } = measureRow(entry.attrs);
    if (violation) return violation.message;
    plan.push({ table, entry });
  }
  for (const { table, entry } of plan) {
    const pk = text(entry.identifiers.pk) || crypto.randomUUID();
    const slug = entry.attrs.slug;
    const row =
      appContext.store.get(table, pk) ??
      appContext.store.find(
        table,
        (known) => slug !== undefined && known.slug === slug,
      );
    if (row) appContext.store.update(row, entry.attrs);
    else appContext.store.insert(table, { ...entry.attrs, pk });
  }
  return undefined;
}
