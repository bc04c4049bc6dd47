import { describe, expect, test } from "vitest";
import { plain } from "./meaning/values";
import { operationsOf, type BoundOperation } from "./model/operations";
import { tableOf } from "./model/collections";
import { asAdmin, bodyFor, createTestApi, type Api } from "./testing/api";
import { descriptions } from "./testing/description";
import { createOutside } from "./testing/outside";

/** An address of the operation whose parameters name objects that exist. */
function addressOf({ world }: Api, operation: BoundOperation): string {
  const address = operation.path.replace(
    /^(.*?\/)\{(\w+)\}/,
    (_, parent: string, name: string) => {
      const table = tableOf(parent);
      const collection = world.collections.get(table);
      const rows = (collection?.tables ?? [table]).flatMap((candidate) =>
        world.store.rows(candidate),
      );
      const row = rows.at(-1) ?? world.store.rows("flows/instances")[0];
      const lookup = collection?.lookup ?? name.replace("flow_", "");
      return `${parent}${encodeURIComponent(plain(row?.[lookup] ?? row?.pk ?? 1))}`;
    },
  );
  const required = operation.parameters
    .filter((parameter) => parameter.in === "query" && parameter.required)
    .map(({ name, schema }) => `${name}=${plain(schema?.enum?.[0] ?? 1)}`);
  return required.length > 0 ? `${address}?${required.join("&")}` : address;
}

function bodyOf({ world }: Api, operation: BoundOperation): unknown {
  const content = operation.body?.content;
  if (content?.["multipart/form-data"]) {
    const form = new FormData();
    form.set("file", new Blob(["x"], { type: "image/png" }), "x.png");
    return form;
  }
  const schema = content?.["application/json"]?.schema;
  if (!schema) return undefined;
  const table = tableOf(operation.path.replace(/\{.*/, ""));
  return operation.method === "patch" ? {} : bodyFor(world, schema, table);
}

describe.each(await descriptions())("$location", ({ description }) => {
  const outside = createOutside(description);
  const operations = operationsOf(description).sort(
    // Deleting last, so that there is something to call before.
    (a, b) => Number(a.method === "delete") - Number(b.method === "delete"),
  );

  test("answers anonymous requests as described", async () => {
    const api = createTestApi(description);
    const wrong: string[] = [];
    for (const operation of operations) {
      const answer = await api.call(
        operation.method.toUpperCase(),
        addressOf(api, operation),
        bodyOf(api, operation),
        {},
      );
      if (!operation.anonymous && answer.status !== 403)
        wrong.push(`${operation.id}: ${answer.status} without a credential`);
      for (const problem of outside.problems(operation, answer))
        wrong.push(`${operation.id} ${answer.status}: ${problem}`);
    }
    expect(wrong).toEqual([]);
  });

  test("answers a superuser as described", async () => {
    const api = createTestApi(description);
    const wrong: string[] = [];
    let succeeded = 0;
    for (const operation of operations) {
      const answer = await api.call(
        operation.method.toUpperCase(),
        addressOf(api, operation),
        bodyOf(api, operation),
        asAdmin,
      );
      if (answer.status < 300) succeeded++;
      for (const problem of outside.problems(operation, answer))
        wrong.push(`${operation.id} ${answer.status}: ${problem}`);
    }
    expect(wrong).toEqual([]);
    expect(succeeded / operations.length).toBeGreaterThan(0.95);
  });
});
