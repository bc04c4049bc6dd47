import { type AnySchema, isNullable } from "../../description/model";
import type { Description } from "../../description/model/types";
import { createApi } from "../api/api";
import { populate } from "../api/populate";
import type { AppContext } from "../api/context";
import { createAppContext } from "../api/create-context";
import { createComputed } from "../computed";
import { fixtures } from "../fixtures";
import { handlers } from "../handlers";
import { hooks } from "../hooks";
import { fillPermissions } from "../domain/permissions";
import { relationOf } from "../model/relations";
import { placeholder } from "../model/placeholder";
import { jsonTypeOf, merged, propertyMap } from "../model/schema";
import { isUnique } from "../model/unique";
import { seed } from "../store/seed";
import { Store } from "../store/store";
import type { ReceivedResponse } from "./outside";

export interface Api {
  appContext: AppContext;
  /** Calls the API with a path below its root, as akadmin by default. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<ApiResponse>;
  /** Restores the fixtures. */
  reset(): void;
}

export interface ApiResponse extends ReceivedResponse {
  headers: Headers;
  /** The parsed JSON body. */
  json: Record<string, unknown>;
}

export const asAdmin = { authorization: "Bearer sandbox-token-akadmin" };
export const asMira = { authorization: "Bearer sandbox-token-mira" };

/** Creates an API without a server. */
export function createTestApi(
  description: Description,
  rate?: { requests: number; seconds: number },
): Api {
  const store = new Store();
  store.load(seed(fixtures, Date.now()));
  const appContext = createAppContext({
    description,
    store,
    hooks,
    computed: createComputed,
  });
  const complete = () => {
    fillPermissions(appContext);
    populate(appContext);
  };
  complete();
  const handle = createApi({
    appContext,
    handlers,
    root: "/api/v3/",
    baseUrl: "/",
    rate,
  });
  return {
    appContext,
    reset() {
      store.load(seed(fixtures, Date.now()));
      complete();
    },
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

/** Returns a valid request body: foreign keys refer to existing objects, unique values are new. */
export function bodyFor(
  appContext: AppContext,
  schema: AnySchema,
  table = "",
): Record<string, unknown> {
  counter++;
  const { model } = appContext;
  if (merged(model, schema).oneOf)
    return placeholder(model, schema) as Record<string, unknown>;
  const body: Record<string, unknown> = {};
  const properties = propertyMap(model, schema);
  for (const { name, schema: property, isRequired } of properties.values()) {
    const relation = relationOf(table, name);
    const type = jsonTypeOf(model, property);
    if (isUnique(table, name) && type === "string")
      body[name] = `new-${name}-${counter}`;
    else if (relation && !isNullable(model, property) && type !== "array") {
      const row = appContext.store
        .tables()
        .filter(relation.targets)
        .flatMap((candidate) => appContext.store.rows(candidate))[0];
      if (row && isRequired) body[name] = row.pk;
    } else if (isRequired)
      body[name] = relation ? [] : placeholder(model, property, name);
    if (name === "order" && table.endsWith("bindings"))
      body[name] = 1000 + counter;
  }
  return body;
}
