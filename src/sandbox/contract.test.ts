import { describe, expect, test } from "vitest";
import { isReference, merge } from "../description/model";
import { relationOf } from "./model/relations";
import { plain } from "./store/values";
import { jsonOf, operationsOf, type BoundOperation } from "./model/operations";
import { tableOf, type Action, type Collection } from "./model/collections";
import {
  asAdmin,
  asMira,
  bodyFor,
  createTestApi,
  type Api,
  type ApiResponse,
} from "./testing/api";
import { descriptions } from "./testing/description";
import { existingObject } from "./testing/existing";
import { createOutside } from "./testing/outside";

/** Returns a URL of the operation whose parameters name existing objects. */
function urlOf(api: Api, operation: BoundOperation): string {
  const { model } = api.appContext;
  const object = existingObject(api, operation);
  const url = operation.path.replace(`{${object?.name ?? ""}}`, () =>
    encodeURIComponent(object?.value ?? ""),
  );
  const required = operation.parameters
    .filter((parameter) => parameter.in === "query" && parameter.required)
    .map(
      ({ name, schema }) =>
        `${name}=${plain(schema === undefined ? 1 : (merge(model, schema).schema.enum?.[0] ?? 1))}`,
    );
  return required.length > 0 ? `${url}?${required.join("&")}` : url;
}

function bodyOf({ appContext }: Api, operation: BoundOperation): unknown {
  const content = operation.body?.content;
  if (content?.["multipart/form-data"]) {
    const form = new FormData();
    form.set("file", new Blob(["x"], { type: "image/png" }), "x.png");
    return form;
  }
  const schema = content?.["application/json"]?.schema;
  if (schema === undefined) return undefined;
  const table = tableOf(operation.path.replace(/\{.*/, ""));
  return operation.method === "patch" ? {} : bodyFor(appContext, schema, table);
}

/** Returns the reference to the operation's response schema. */
function shown(operation: BoundOperation | undefined): string | undefined {
  const schema = operation?.schema;
  return isReference(schema) ? schema.$ref : undefined;
}

type Operations = Partial<Record<Action, BoundOperation>>;

/** Groups the operations by collection path. */
function byCollection({ appContext }: Api) {
  const found = new Map<
    string,
    { collection: Collection; operations: Operations }
  >();
  for (const [operation, { collection, action }] of appContext.bound) {
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
const page = (response: ApiResponse) => response.json as unknown as Page;

const scalar = (value: unknown): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value) && value !== "";

describe.each(await descriptions())("$location", ({ description }) => {
  const outside = createOutside(description);
  const operations = operationsOf(description).sort(
    // Deletions come last, so that the other operations have objects to work with.
    (a, b) => Number(a.method === "delete") - Number(b.method === "delete"),
  );

  test("responds to anonymous requests as described", async () => {
    const api = createTestApi(description);
    const wrong: string[] = [];
    for (const operation of operations) {
      const response = await api.call(
        operation.method.toUpperCase(),
        urlOf(api, operation),
        bodyOf(api, operation),
        {},
      );
      if (!operation.anonymous && response.status !== 403)
        wrong.push(`${operation.id}: ${response.status} without a credential`);
      for (const problem of outside.problems(operation, response))
        wrong.push(`${operation.id} ${response.status}: ${problem}`);
    }
    expect(wrong).toEqual([]);
  });

  test("responds to a superuser as described", async () => {
    const api = createTestApi(description);
    const wrong: string[] = [];
    let succeeded = 0;
    for (const operation of operations) {
      const response = await api.call(
        operation.method.toUpperCase(),
        urlOf(api, operation),
        bodyOf(api, operation),
        asAdmin,
      );
      if (response.status < 300) succeeded++;
      for (const problem of outside.problems(operation, response))
        wrong.push(`${operation.id} ${response.status}: ${problem}`);
    }
    expect(wrong).toEqual([]);
    expect(succeeded / operations.length).toBeGreaterThan(0.95);
  });

  test("every foreign key of the fixtures refers to an object", () => {
    const fresh = createTestApi(description).appContext;
    const dangling: string[] = [];
    for (const table of fresh.store.tables())
      for (const row of fresh.store.rows(table))
        for (const [property, value] of Object.entries(row)) {
          if (!relationOf(table, property)) continue;
          for (const pk of [value].flat())
            if (pk !== null && !fresh.represent.follow(table, property, pk))
              dangling.push(`${table} ${row.pk} ${property}: ${plain(pk)}`);
        }
    expect(dangling).toEqual([]);
  });

  const assign = "/rbac/permissions/assigned_by_roles/{uuid}/assign/";
  test.skipIf(!description.paths?.[assign])(
    "an assigned permission grants access",
    async () => {
      const other = createTestApi(description);
      const group = "/core/groups/5bd97271-cf59-4970-aa23-684ad331fe78/";
      expect((await other.call("PATCH", group, {}, asMira)).status).toBe(403);
      const role = "b51fe95a-e2c3-40fa-aed7-09f33fd29363";
      const response = await other.call(
        "POST",
        assign.replace("{uuid}", role),
        {
          permissions: ["authentik_core.change_group"],
        },
      );
      expect(response.status, response.text).toBe(200);
      expect((await other.call("PATCH", group, {}, asMira)).status).toBe(200);
    },
  );

  const api = createTestApi(description);
  const collections = [...byCollection(api)].filter(
    ([, { operations }]) =>
      operations.create &&
      operations.list &&
      // Some operations show a secret once, in a separate schema.
      shown(operations.create) === shown(operations.retrieve),
  );

  test.each(collections)("%s is consistent", async (path, entry) => {
    const { operations, collection } = entry;
    const { appContext } = api;
    const request = jsonOf(operations.create?.body?.content)?.schema;
    const before = page(await api.call("GET", path)).pagination.count;

    const sent =
      request === undefined
        ? {}
        : bodyFor(appContext, request, collection.table);
    const created = await api.call("POST", path, sent);
    expect(created.status, created.text).toBe(201);
    for (const [name, value] of Object.entries(sent))
      if (
        name in created.json &&
        scalar(value) &&
        typeof created.json[name] !== "object"
      )
        expect(created.json[name], name).toEqual(value);
    const url = `${path}${encodeURIComponent(String(created.json[collection.lookup]))}/`;

    const retrieved = await api.call("GET", url);
    expect(retrieved.json).toEqual(created.json);
    const listed = page(await api.call("GET", `${path}?page_size=500`));
    expect(listed.pagination.count).toBe(before + 1);
    expect(listed.results).toContainEqual(created.json);

    await filters(api, path, operations, created.json, collection);

    if (operations.update && request !== undefined) {
      const next = bodyFor(appContext, request, collection.table);
      const lookup = collection.lookup;
      if (lookup in next) next[lookup] = created.json[lookup];
      const updated = await api.call("PUT", url, next);
      expect(updated.status, updated.text).toBe(200);
      expect((await api.call("GET", url)).json).toEqual(updated.json);
      if (typeof next.name === "string")
        expect(updated.json.name).toBe(next.name);
    }
    if (operations.partial_update) {
      const same = await api.call("PATCH", url, {});
      expect(same.status, same.text).toBe(200);
    }
    if (operations.destroy) {
      expect((await api.call("DELETE", url)).status).toBe(204);
      expect((await api.call("GET", url)).status).toBe(404);
      expect(page(await api.call("GET", path)).pagination.count).toBe(before);
      expect((await api.call("DELETE", url)).status).toBe(404);
    }
  });
});

/** Checks that each filter on a property finds the object by its value, and nothing else. */
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
