import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Loaded,
  formatDiagnostic,
  listOperations,
  loadDescription,
} from "../../../description";
import { type Running, start } from "../../../sandbox/testing/server";
import { placed } from "../fault";
import { type Body, listBodies } from "./bodies";
import { findContradictions } from "./identity";

let running: Running;
let loaded: Loaded;

beforeAll(async () => {
  loaded = await loadDescription("openapi/openapi.yaml");
  running = await start({ description: loaded.description });
});
afterAll(() => running.close());

/** Returns the body with the sandbox's response as an additional example. */
async function live(body: Body, path: string): Promise<Body> {
  const response = await fetch(
    `${running.origin}/api/v3${path}?superuser_full_list=true`,
    { headers: { authorization: "Bearer sandbox-token-akadmin" } },
  );
  expect(response.status, path).toBe(200);
  const value: unknown = await response.json();
  return { ...body, examples: { sandbox: { value, pointer: body.pointer } } };
}

test("examples match the sandbox's data", async () => {
  const { description, locate } = loaded;
  const bodies = listBodies(description);
  const lists = listOperations(description).filter(
    ({ method, path, operationId }) =>
      method === "get" && !path.includes("{") && operationId.endsWith("_list"),
  );
  const responses = await Promise.all(
    lists.flatMap(({ operationId, path }) =>
      bodies
        .filter(({ label }) => label === `${operationId} 200`)
        .map((body) => live(body, path)),
    ),
  );
  expect(responses.length).toBeGreaterThan(20);
  expect(JSON.stringify(responses)).toContain('"username":"mira"');
  const found = findContradictions(description, [...responses, ...bodies]);
  expect(placed(found, locate).map(formatDiagnostic).join("\n")).toBe("");
});
