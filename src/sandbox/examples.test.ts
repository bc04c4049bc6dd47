import { describe, expect, test } from "vitest";
import { versionList } from "../config/site";
import { defaultVersion, loadDescription, loadVersion } from "../description";
import { stringifyJson } from "../description/model/numbers/stringify";
import type { Description } from "../description/model/types";
import { bodyKind, buildBody } from "../request/body";
import { buildRequest } from "../request/build";
import { bodyExamples } from "../request/example";
import { parameterKey } from "../request/parameters";
import type { Body } from "../request/types";
import { type BoundOperation, operationsOf } from "./model/operations";
import { type Api, createTestApi } from "./testing/api";
import { existingObject } from "./testing/existing";

const apiRoot = "http://localhost:3000/api/v3";

const own = (await loadDescription("openapi/openapi.yaml")).description;
const newest = (await loadVersion(defaultVersion(versionList))).description;

/** Returns the request bodies that the explorer offers, by name, without file uploads. */
function insertedBodies(
  description: Description,
  { body }: BoundOperation,
): [name: string, body: Body | undefined][] {
  const [first] = Object.entries(body?.content ?? {});
  if (!first) return [["no body", undefined]];
  const [mediaType, media] = first;
  if (bodyKind(mediaType) !== "json") return [];
  return Object.entries(bodyExamples(description, media)).map(
    ([name, value]) => {
      const text = stringifyJson(value, 2);
      return [name, buildBody(mediaType, media, { text })];
    },
  );
}

async function send(api: Api, operation: BoundOperation, body?: Body) {
  const object = existingObject(api, operation);
  const values = Object.fromEntries(
    operation.parameters
      .filter((one) => one.in === "path" && one.name === object?.name)
      .map((one) => [parameterKey(one), object?.value]),
  );
  const { path, method, parameters } = operation;
  const request = buildRequest({
    server: apiRoot,
    ...{ path, method, parameters, values },
    ...(body && { body }),
  });
  return api.call(
    request.method,
    request.url.slice(apiRoot.length),
    body?.kind === "text" ? body.text : undefined,
  );
}

/** Operations that need more than a request: a browser session or a stage's key. */
const needMore = [
  "core_users_impersonate_create",
  "core_users_recovery_email_create",
];

describe.each([
  ["the default version", newest, needMore.slice(0, 1), 180],
  ["2024.8", own, needMore, 25],
])("%s", (_, description, leftOut, atLeast) => {
  const sent = operationsOf(description)
    .filter(({ method, id }) => method === "post" && id.endsWith("_create"))
    .filter(({ id }) => !leftOut.includes(id))
    .flatMap((operation) =>
      insertedBodies(description, operation).map(([name, body]) => ({
        ...{ operation, name, body },
      })),
    );

  test("every example of a create operation succeeds in a fresh sandbox", async () => {
    const refused: string[] = [];
    const api = createTestApi(description);
    for (const { operation, name, body } of sent) {
      api.reset();
      const { status, text } = await send(api, operation, body);
      if (status < 200 || status > 299)
        refused.push(`${operation.id}, ${name}: ${String(status)} ${text}`);
    }
    expect(refused).toEqual([]);
    expect(sent.length).toBeGreaterThanOrEqual(atLeast);
  }, 120_000);
});
