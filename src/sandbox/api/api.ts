import type { OperationHandlers } from "./handler";
import { methods, type Method } from "../../description/model/types";
import type { BoundOperation } from "../model/operations";
import { LimitError, StoreError, StoreFullError } from "../store/errors";
import type { Commit } from "../store/journal";
import { bearer, type Caller } from "./authenticate";
import { parseBody } from "./body";
import type { Result } from "./result";
import { handleCollection } from "./collection";
import {
  ApiError,
  beyondLimit,
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
import { complete } from "../model/complete";
import { respond } from "./respond";
import { createRouter, type Route } from "./router";
import { sessionCaller } from "./session";
import type { RequestContext, AppContext } from "./context";

export interface ApiOptions {
  appContext: AppContext;
  handlers: OperationHandlers;
  /** Path of the API below the origin, with slashes at both ends. */
  root: string;
  /** Path of the site below the origin. */
  baseUrl: string;
  rate?: Rate;
  /**
   * Called when a request begins; the function it returns is called before the response is sent.
   */
  begin?: () => Commit;
}

type Handle = (request: Request) => Promise<Response>;

/** Creates the API as a request handler that needs no server. */
export function createApi(options: ApiOptions): Handle {
  const {
    appContext,
    handlers,
    root,
    baseUrl,
    rate = defaultRate,
    begin,
  } = options;
  const route = createRouter(appContext.operations);
  const limit = createLimiter(rate);

  const respondTo = async (request: Request): Promise<Response> => {
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
    const wished = operation && preferred(appContext, operation, wishes);
    if (wished)
      return respond(wished, {
        allow,
        "preference-applied": Object.keys(wishes).join(", "),
      });

    const caller = authenticate(request, appContext);
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
    const context: RequestContext = {
      appContext,
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
    return respond(await run(context, handlers), { allow });
  };

  return async (request) => {
    const commit = begin?.();
    try {
      const response = await respondTo(request).catch(refusal);
      await commit?.();
      return response;
    } catch (error) {
      return refusal(error);
    }
  };
}

/**
 * Builds the response for a rejected request.
 * @throws errors other than `ApiError` and `StoreError`
 */
function refusal(error: unknown): Response {
  const known = error instanceof StoreError ? refusedByStore(error) : error;
  if (!(known instanceof ApiError)) throw error;
  return respond({ status: known.status, body: known.body }, known.headers);
}

function refusedByStore(error: StoreError): ApiError {
  if (error instanceof LimitError) return beyondLimit(error.violation);
  return error instanceof StoreFullError
    ? invalid({ non_field_errors: [error.message] })
    : new ApiError(error.status, { detail: error.message });
}

/**
 * Authenticates by bearer token, then by session; a session can impersonate another user.
 * @throws {ApiError} 403
 */
function authenticate(
  request: Request,
  appContext: AppContext,
): Caller | undefined {
  const user = bearer(request.headers.get("authorization"), appContext.store);
  if (user) return { user, via: "token" };
  return impersonated(
    sessionCaller(request, appContext.store),
    appContext.store,
  );
}

async function run(
  context: RequestContext,
  handlers: OperationHandlers,
): Promise<Result> {
  const { appContext, operation } = context;
  const handler = handlers[operation.id];
  const bound = appContext.bound.get(operation);
  if (!bound && !operation.anonymous && handler?.permission !== "signed-in")
    requirePermissions(
      context,
      operation.operation["x-permissions"] ??
        handler?.permission ?? ["superuser"],
    );
  if (!isSafe(context.request) && context.request.method !== "DELETE")
    context.body = await parseBody(
      context.request,
      Object.keys(operation.body?.content ?? { "application/json": {} }),
    );
  const { model } = appContext;
  const result = await (handler
    ? handler.run(context)
    : bound
      ? handleCollection(context, bound)
      : generic(context));
  const { body, status } = result;
  if (body === undefined || operation.schema === undefined || status >= 300)
    return result;
  // Handlers of collections return complete objects; only the envelope may lack properties.
  const depth = handler ? Infinity : 0;
  return { ...result, body: complete(model, operation.schema, body, depth) };
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

/** Whether the Accept header allows JSON or another media type of the success response. */
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
