import { describe, expect, test } from "vitest";
import { jsonOf, type BoundOperation } from "./model/operations";
import type { Action, Collection } from "./model/collections";
import { bodyFor, createTestApi, type Api, type Called } from "./testing/api";
import { descriptions } from "./testing/description";

type Operations = Partial<Record<Action, BoundOperation>>;

/** The operations of each collection, by its path. */
function byCollection({ world }: Api) {
  const found = new Map<
    string,
    { collection: Collection; operations: Operations }
  >();
  for (const [operation, { collection, action }] of world.bound) {
    const path = operation.path.split("{")[0] ?? "";
    const entry = found.get(path) ?? { collection, operations: {} };
    entry.operations[action] = operation;
    found.set(path, entry);
  }
  return found;
}

interface Page {
  pagination: { count: number };
  results: Record<string, unknown>[];
}
const page = (answer: Called) => answer.json as unknown as Page;

const scalar = (value: unknown): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value) && value !== "";

describe.each(await descriptions())("$location", ({ description }) => {
  const api = createTestApi(description);
  const collections = [...byCollection(api)].filter(
    ([, { operations }]) =>
      operations.create && operations.retrieve && operations.list,
  );

  test.each(collections)("%s agrees with itself", async (path, entry) => {
    const { operations, collection } = entry;
    const { world } = api;
    const request = jsonOf(operations.create?.body?.content)?.schema;
    const before = page(await api.call("GET", path)).pagination.count;

    const sent = request ? bodyFor(world, request, collection.table) : {};
    const created = await api.call("POST", path, sent);
    expect(created.status, created.text).toBe(201);
    for (const [name, value] of Object.entries(sent))
      if (
        name in created.json &&
        scalar(value) &&
        typeof created.json[name] !== "object"
      )
        expect(created.json[name], name).toEqual(value);
    const address = `${path}${encodeURIComponent(String(created.json[collection.lookup]))}/`;

    const retrieved = await api.call("GET", address);
    expect(retrieved.json).toEqual(created.json);
    const listed = page(await api.call("GET", `${path}?page_size=500`));
    expect(listed.pagination.count).toBe(before + 1);
    expect(listed.results).toContainEqual(created.json);

    await filters(api, path, operations, created.json, collection);

    if (operations.update && request) {
      const next = bodyFor(world, request, collection.table);
      const lookup = collection.lookup;
      if (lookup in next) next[lookup] = created.json[lookup];
      const updated = await api.call("PUT", address, next);
      expect(updated.status, updated.text).toBe(200);
      expect((await api.call("GET", address)).json).toEqual(updated.json);
      if (typeof next.name === "string")
        expect(updated.json.name).toBe(next.name);
    }
    if (operations.partial_update) {
      const same = await api.call("PATCH", address, {});
      expect(same.status, same.text).toBe(200);
    }
    if (operations.destroy) {
      expect((await api.call("DELETE", address)).status).toBe(204);
      expect((await api.call("GET", address)).status).toBe(404);
      expect(page(await api.call("GET", path)).pagination.count).toBe(before);
      expect((await api.call("DELETE", address)).status).toBe(404);
    }
  });
});

/** Every filter that names a property finds the object by its value, and nothing else. */
async function filters(
  api: Api,
  path: string,
  operations: Operations,
  object: Record<string, unknown>,
  { lookup }: Collection,
): Promise<void> {
  for (const { in: place, name } of operations.list?.parameters ?? []) {
    const value = object[name];
    if (place !== "query" || !scalar(value)) continue;
    const query = `${path}?page_size=500&${name}=${encodeURIComponent(String(value))}`;
    const { results } = page(await api.call("GET", query));
    expect(
      results.map((entry) => entry[lookup]),
      query,
    ).toContain(object[lookup]);
    for (const entry of results) expect(entry[name], query).toEqual(value);
  }
}
