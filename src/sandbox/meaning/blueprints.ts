import { stringify } from "yaml";
import type { Call } from "../api/world";
import { measureRow } from "../store/limits";
import type { Row } from "../store/store";
import { bindingsOf } from "./properties/flows";
import { text } from "./values";

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

function entryOf(call: Call, table: string, row: Row): Entry {
  const { app, model } = call.world.info(table).name;
  return {
    model: `${app}.${model.toLowerCase()}`,
    identifiers: { pk: row.pk },
    attrs: Object.fromEntries(
      Object.entries(row).filter(([name]) => !computed.has(name)),
    ),
  };
}

function stageTable(call: Call, pk: unknown): string | undefined {
  return call.world.store
    .tables()
    .find(
      (table) =>
        table.startsWith("stages/") &&
        call.world.store.get(table, pk) !== undefined,
    );
}

/** A flow with its bindings and stages in authentik's blueprint format, as YAML. */
export function flowBlueprint(call: Call, flow: Row): string {
  const { store } = call.world;
  const bindings = bindingsOf(store, flow);
  const stages = bindings.flatMap(({ stage }) => {
    const table = stageTable(call, stage);
    const row = table && store.get(table, stage);
    return table && row ? [entryOf(call, table, row)] : [];
  });
  return stringify({
    version: 1,
    metadata: { name: text(flow.name) },
    entries: [
      entryOf(call, "flows/instances", flow),
      ...stages,
      ...bindings.map((row) => entryOf(call, "flows/bindings", row)),
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
 * Makes or changes what a blueprint of flows, stages and bindings describes.
 * @returns what is wrong with it; then nothing was changed
 */
export function applyBlueprint(
  call: Call,
  document: unknown,
): string | undefined {
  const { world } = call;
  const blueprint = document as { version?: unknown; entries?: unknown } | null;
  if (blueprint?.version !== 1 || !Array.isArray(blueprint.entries))
    return "Not a blueprint: it needs version 1 and a list of entries.";
  const plan: { table: string; entry: Entry }[] = [];
  for (const entry of blueprint.entries as unknown[]) {
    if (!isEntry(entry))
      return "An entry lacks its model, its identifiers or its attrs.";
    const table = [...world.tables, ...world.store.tables()].find((name) => {
      const { app, model } = world.info(name).name;
      return `${app}.${model.toLowerCase()}` === entry.model;
    });
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
      world.store.get(table, pk) ??
      world.store.find(
        table,
        (known) => slug !== undefined && known.slug === slug,
      );
    if (row) world.store.update(row, entry.attrs);
    else world.store.insert(table, { ...entry.attrs, pk });
  }
  return undefined;
}
