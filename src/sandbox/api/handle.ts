import { randomUUID } from "node:crypto";
import { methods, type Method } from "../../description/types";
import { meanings } from "../meaning/operations";
import { bearer, type Caller } from "./authenticate";
import { parseBody } from "./body";
import { handleCollection, type Answer } from "./collection";
import {
  ApiError,
  methodNotAllowed,
  notAcceptable,
  notAuthenticated,
  notFound,
} from "./errors";
import { require } from "./permissions";
import { createRouter, type Route } from "./router";
import { generic } from "./generic";
import type { Call, World } from "./world";

export interface ApiOptions {
  world: World;
  /** Path of the API below the origin, with slashes at both ends. */
  root: string;
  /** Path of the site below the origin. */
  baseUrl: string;
}

type Handle = (request: Request) => Promise<Response>;

/** The API as a function of requests, without any server. */
export function createApi({ world, root, baseUrl }: ApiOptions): Handle {
  const route = createRouter(world.operations);

  const answer = async (request: Request, url: URL): Promise<Response> => {
    const path = `/${url.pathname.slice(root.length)}`;
    const found = route(path);
    if (!found) {
      if (!path.endsWith("/") && route(`${path}/`) && isSafe(request))
        return redirect(`${url.pathname}/${url.search}`);
      throw notFound();
    }
    const allow = allowed(found);
    const user = bearer(request.headers.get("authorization"), world.store);
    const caller: Caller | undefined = user && { user, via: "token" };
    const operation = operationFor(found, request.method);
    if (!caller && !operation?.anonymous) throw notAuthenticated();
    if (!accepts(request)) throw notAcceptable();
    if (!operation) {
      if (request.method === "OPTIONS")
        return respond(
          { status: 200, body: { name: path, parses: ["application/json"] } },
          allow,
        );
      throw methodNotAllowed(request.method, allow);
    }
    const call: Call = {
      world,
      request,
      operation,
      params: found.params,
      query: url.searchParams,
      caller,
      view: { origin: url.origin, baseUrl },
      body: undefined,
    };
    return respond(await run(call), allow);
  };

  return async (request) => {
    try {
      return await answer(request, new URL(request.url));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return respond(
        { status: error.status, body: error.body },
        undefined,
        error.headers,
      );
    }
  };
}

async function run(call: Call): Promise<Answer> {
  const { world, operation } = call;
  const meaning = meanings[operation.id];
  const bound = world.bound.get(operation);
  if (!bound && !operation.anonymous && meaning?.permission !== "signed-in")
    require(call, meaning?.permission ??
      operation.operation["x-permissions"] ?? ["superuser"]);
  if (!isSafe(call.request) && call.request.method !== "DELETE")
    call.body = await parseBody(
      call.request,
      Object.keys(operation.body?.content ?? { "application/json": {} }),
    );
  if (meaning) return meaning.run(call);
  return bound ? handleCollection(call, bound) : generic(call);
}

function isSafe(request: Request): boolean {
  return ["GET", "HEAD", "OPTIONS"].includes(request.method);
}

function operationFor({ operations }: Route, method: string) {
  const name = method === "HEAD" ? "get" : method.toLowerCase();
  return methods.includes(name as Method)
    ? operations[name as Method]
    : undefined;
}

function allowed({ operations }: Route): string {
  return [
    ...Object.keys(operations).map((method) => method.toUpperCase()),
    ...(operations.get ? ["HEAD"] : []),
    "OPTIONS",
  ].join(", ");
}

function accepts(request: Request): boolean {
  const accept = request.headers.get("accept");
  return (
    !accept || /\*\/\*|application\/(\*|json|[\w.-]*\+?json|\w)/.test(accept)
  );
}

function redirect(location: string): Response {
  return new Response(null, { status: 301, headers: { location } });
}

function respond(
  { status, body }: Answer,
  allow: string | undefined,
  headers: Record<string, string> = {},
): Response {
  const all = new Headers({
    vary: "Accept, Cookie",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-authentik-id": randomUUID().replaceAll("-", ""),
    ...(allow ? { allow } : {}),
    ...headers,
  });
  if (body === undefined) return new Response(null, { status, headers: all });
  all.set("content-type", "application/json");
  return new Response(JSON.stringify(body), { status, headers: all });
}
