import type { Description, Schema } from "../../description/model/types";
import { createApi } from "../api/handle";
import { populate } from "../api/populate";
import { createWorld, type World } from "../api/world";
import { fixtures } from "../fixtures";
import { fillPermissions } from "../meaning/permissions";
import { relationOf } from "../model/relations";
import { sample } from "../model/sample";
import { isNullable, typeOf } from "../model/schema";
import { isUnique } from "../model/unique";
import { seed } from "../store/seed";
import { Store } from "../store/store";
import type { Answered } from "./outside";

export interface Api {
  world: World;
  /** Calls the API below its root, as akadmin unless told otherwise. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Called>;
}

export interface Called extends Answered {
  headers: Headers;
  /** The parsed JSON body. */
  json: Record<string, unknown>;
}

export const asAdmin = { authorization: "Bearer sandbox-token-akadmin" };
export const asMira = { authorization: "Bearer sandbox-token-mira" };

/** The API without a server. */
export function createTestApi(
  description: Description,
  rate?: { requests: number; seconds: number },
): Api {
  const store = new Store();
  store.load(seed(fixtures, Date.now()));
  const world = createWorld(description, store);
  fillPermissions(world);
  populate(world);
  const handle = createApi({ world, root: "/api/v3/", baseUrl: "/", rate });
  return {
    world,
    async call(method, path, body, headers = asAdmin) {
      const response = await handle(
        new Request(`http://localhost:3000/api/v3${path}`, {
          method,
          headers: {
            ...(body === undefined || body instanceof FormData
              ? {}
              : { "content-type": "application/json" }),
            ...headers,
          },
          body:
            body === undefined
              ? undefined
              : body instanceof FormData || typeof body === "string"
                ? body
                : JSON.stringify(body),
        }),
      );
      const text = await response.text();
      const type =
        (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
      return {
        status: response.status,
        headers: response.headers,
        type,
        text,
        json:
          type === "application/json"
            ? (JSON.parse(text) as Record<string, unknown>)
            : {},
      };
    },
  };
}

let counter = 0;

/** A valid request body: foreign keys that exist, unique values that are new. */
export function bodyFor(
  world: World,
  schema: Schema,
  table = "",
): Record<string, unknown> {
  counter++;
  if (world.schemas.resolve(schema).oneOf)
    return sample(world.schemas, schema) as Record<string, unknown>;
  const { properties, required } = world.schemas.shape(schema);
  const body: Record<string, unknown> = {};
  for (const [name, property] of properties) {
    const relation = relationOf(table, name);
    const target = world.schemas.resolve(property);
    if (isUnique(table, name) && typeOf(target) === "string")
      body[name] = `new-${name}-${counter}`;
    else if (relation && !isNullable(property) && typeOf(target) !== "array") {
      const row = world.store
        .tables()
        .filter(relation.targets)
        .flatMap((candidate) => world.store.rows(candidate))[0];
      if (row && required.has(name)) body[name] = row.pk;
    } else if (required.has(name))
      body[name] = relation ? [] : sample(world.schemas, property, name);
    if (name === "order" && table.endsWith("bindings"))
      body[name] = 1000 + counter;
  }
  return body;
}
