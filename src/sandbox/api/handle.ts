import { methods, type Method } from "../../description/model/types";
import { meanings } from "../meaning/operations";
import type { BoundOperation } from "../model/operations";
import { TableFullError } from "../store/store";
import { bearer, type Caller } from "./authenticate";
import { parseBody } from "./body";
import { handleCollection, type Answer } from "./collection";
import {
  ApiError,
  invalid,
  methodNotAllowed,
  notAcceptable,
  notAuthenticated,
  notFound,
} from "./errors";
import { generic } from "./generic";
import { impersonated } from "./impersonation";
import { requirePermissions } from "./permissions";
import { preferences, preferred } from "./prefer";
import { createLimiter, defaultRate, type Rate } from "./rate";
import { respond } from "./respond";
import { createRouter, type Route } from "./router";
import { sessionCaller } from "./session";
import type { Call, World } from "./world";

export interface ApiOptions {
  world: World;
  /** Path of the API below the origin, with slashes at both ends. */
  root: string;
  /** Path of the site below the origin. */
  baseUrl: string;
  rate?: Rate;
}

type Handle = (request: Request) => Promise<Response>;

/** The API as a function of requests, without any server. */
export function createApi(options: ApiOptions): Handle {
  const { world, root, baseUrl, rate = defaultRate } = options;
  const route = createRouter(world.operations);
  const limit = createLimiter(rate);

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const path = `/${url.pathname.slice(root.length)}`;
    const found = route(path);
    if (!found) {
      if (!path.endsWith("/") && isSafe(request) && route(`${path}/`))
        return new Response(null, {
          status: 301,
          headers: { location: `${url.pathname}/${url.search}` },
        });
      throw notFound();
    }
    limit();
    const allow = allowed(found);
    const operation = operationFor(found, request.method);
    const wishes = preferences(request.headers.get("prefer"));
    if (wishes.delay) await pause(wishes.delay);
    const wished = operation && preferred(world, operation, wishes);
    if (wished)
      return respond(wished, {
        allow,
        "preference-applied": Object.keys(wishes).join(", "),
      });

    const caller = authenticate(request, world);
    if (!caller && !operation?.anonymous) throw notAuthenticated();
    if (!accepts(request, operation)) throw notAcceptable();
    if (!operation) {
      if (request.method === "OPTIONS")
        return respond(
          { status: 200, body: { name: path, parses: ["application/json"] } },
          { allow },
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
      view: {
        origin: url.origin,
        baseUrl,
        apiRoot: root,
        session: caller?.session,
      },
      body: undefined,
    };
    return respond(await run(call), { allow });
  };

  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      const known =
        error instanceof TableFullError
          ? invalid({ non_field_errors: [error.message] })
          : error;
      if (!(known instanceof ApiError)) throw error;
      return respond({ status: known.status, body: known.body }, known.headers);
    }
  };
}

/** A bearer token first, then a session, whose user may act as another. @throws {ApiError} 403 */
function authenticate(request: Request, world: World): Caller | undefined {
  const user = bearer(request.headers.get("authorization"), world.store);
  if (user) return { user, via: "token" };
  return impersonated(sessionCaller(request, world.store), world.store);
}

async function run(call: Call): Promise<Answer> {
  const { world, operation } = call;
  const meaning = meanings[operation.id];
  const bound = world.bound.get(operation);
  if (!bound && !operation.anonymous && meaning?.permission !== "signed-in")
    requirePermissions(
      call,
      operation.operation["x-permissions"] ??
        meaning?.permission ?? ["superuser"],
    );
  if (!isSafe(call.request) && call.request.method !== "DELETE")
    call.body = await parseBody(
      call.request,
      Object.keys(operation.body?.content ?? { "application/json": {} }),
    );
  if (meaning) return meaning.run(call);
  return bound ? handleCollection(call, bound) : generic(call);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
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

/** Whether the Accept header lets in JSON, or another media type that the operation answers. */
function accepts(request: Request, operation?: BoundOperation): boolean {
  const accept = request.headers.get("accept");
  if (!accept) return true;
  const success = operation?.responses[String(operation.status)]?.content;
  const types = new Set(["*/*", "application/*", "application/json"]);
  for (const type of Object.keys(success ?? {})) types.add(type);
  return accept
    .split(",")
    .some((part) => types.has((part.split(";")[0] ?? "").trim().toLowerCase()));
}
