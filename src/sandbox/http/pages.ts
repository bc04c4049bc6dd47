import type { HttpBindings } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { readBody } from "../api/body";
import { ApiError } from "../api/errors";
import {
  clearedCookies,
  closeSession,
  csrfCookie,
  findSession,
  sessionCookie,
  sessionKey,
} from "../domain/sessions";
import { signIn } from "../domain/sign-in";
import type { Commit } from "../store/journal";
import type { Store } from "../store/store";
import { text } from "../store/values";
import { about, signInPath, signOutPath } from "./about";
import { html, page, pageHeaders } from "./html";
import { jsonHeaders } from "./node";
import { overviewPage } from "./overview-page";
import { demoUsers, signInPage } from "./sign-in-page";
import { style } from "./style";

export interface PagesOptions {
  store: Store;
  apiRoot: string;
  reset: () => Promise<void>;
  /**
   * Called when a request begins; the function it returns is called before the response is sent.
   */
  begin?: () => Commit;
}

type PageContext = Context<{ Bindings: HttpBindings }>;

/** Creates the sandbox's own pages: overview, sign-in without an application, reset. */
export function createPages({ store, apiRoot, reset, begin }: PagesOptions) {
  const sessionOf = (c: PageContext) =>
    findSession(store, sessionKey(c.req.header("cookie")));

  const app = new Hono<{ Bindings: HttpBindings }>();

  app.use(async (_, next) => {
    const commit = begin?.();
    await next();
    await commit?.();
  });

  app.get("/sandbox/about", (c) =>
    c.json(about(store, apiRoot, new URL(c.req.url).origin), 200, jsonHeaders),
  );

  app.post("/sandbox/reset", async (c) => {
    await reset();
    return c.req.header("accept")?.includes("text/html")
      ? c.redirect("/sandbox/", 303)
      : c.json({ detail: "The sandbox was reset." }, 200, jsonHeaders);
  });

  app.get("/sandbox/", (c) => {
    const session = sessionOf(c);
    const signedIn = session && text(session.user.name);
    return c.body(overviewPage(store, { signedIn }), 200, pageHeaders);
  });

  app.get("/sandbox/style.css", (c) =>
    c.body(style, 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "max-age=300",
    }),
  );

  app.get(signInPath, (c) => {
    const session = sessionOf(c);
    const content =
      session && c.req.query("switch") === undefined
        ? signedInAs(text(session.user.name))
        : signInPage({ action: actionFor(c), users: demoUsers(store) });
    return c.body(content, 200, pageHeaders);
  });

  app.post(signInPath, async (c) => {
    const form = new URLSearchParams(
      new TextDecoder().decode(await readBody(c.req.raw)),
    );
    const signedIn = signIn(store, form, {
      ip: getConnInfo(c).remote.address,
      userAgent: c.req.header("user-agent"),
    });
    if (signedIn) {
      setCookies(c, signedIn.cookies);
      return c.redirect(localPath(c.req.query("next")), 303);
    }
    const content = signInPage({
      action: actionFor(c),
      users: demoUsers(store),
      username: form.get("username") ?? "",
      error:
        "The username or the password is wrong, or the account is inactive.",
    });
    return c.body(content, 401, pageHeaders);
  });

  app.post(signOutPath, (c) => {
    closeSession(store, sessionKey(c.req.header("cookie")));
    setCookies(
      c,
      clearedCookies(
        sessionCookie,
        csrfCookie,
        "sandbox_provider",
        "sandbox_provider.sig",
      ),
    );
    return c.redirect(signInPath, 303);
  });

  app.notFound((c) =>
    c.json(
      { detail: `The sandbox has nothing at ${new URL(c.req.url).pathname}.` },
      404,
      jsonHeaders,
    ),
  );

  app.onError((error) => {
    if (!(error instanceof ApiError)) throw error;
    return Response.json(error.body, {
      status: error.status,
      headers: jsonHeaders,
    });
  });

  return app;
}

function setCookies(c: PageContext, cookies: readonly string[]): void {
  for (const cookie of cookies)
    c.header("set-cookie", cookie, { append: true });
}

function actionFor(c: PageContext): string {
  return `${signInPath}?next=${encodeURIComponent(localPath(c.req.query("next")))}`;
}

function signedInAs(name: string): string {
  return page(
    "Signed in",
    html`<p>You are <strong>${name}</strong>.</p>
      <form method="post" class="row" action="${signOutPath}">
        <button>Sign out</button>
      </form>`,
  );
}

/** Returns `next` if it is a path on this origin, otherwise the sign-in page's path. */
function localPath(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(next)
    ? next
    : signInPath;
}
