import type { IncomingMessage, ServerResponse } from "node:http";
import { tooLargeDetail } from "../api/body";
import {
  clearedCookies,
  closeSession,
  csrfCookie,
  findSession,
  sessionCookie,
} from "../domain/sessions";
import { signIn } from "../domain/sign-in";
import { text } from "../store/values";
import type { Store } from "../store/store";
import { html, page, pageHeaders } from "./html";
import { bodyOf, cookiesOf, send, sendJson } from "./node";
import { overviewPage } from "./overview-page";
import { demoUsers, signInPage } from "./sign-in-page";
import { style } from "./style";

export interface PagesOptions {
  store: Store;
  apiRoot: string;
  reset: () => Promise<void>;
}

const signInPath = "/sandbox/sign-in/";
const signOutPath = "/sandbox/sign-out/";

/** The sandbox's own pages: what it is, signing in without an application, starting over. */
export function createPages({ store, apiRoot, reset }: PagesOptions) {
  const about = (origin: string) => ({
    name: "authentik API sandbox",
    apiRoot,
    issuer: `${origin}/application/o/api-docs/`,
    clientId: "authentik-api-docs",
    scopes: [
      "openid",
      "profile",
      "email",
      "goauthentik.io/api",
      "offline_access",
    ],
    signIn: signInPath,
    signOut: signOutPath,
    users: demoUsers(store),
    tokens: store
      .rows("core/tokens")
      .filter(({ key }) => text(key).startsWith("sandbox-"))
      .map(({ key, identifier, intent }) => ({ key, identifier, intent })),
  });

  const signInHandler = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ) => {
    const next = localPath(url.searchParams.get("next"));
    const action = `${signInPath}?next=${encodeURIComponent(next)}`;
    if (request.method !== "POST") {
      const session = findSession(store, cookiesOf(request).get(sessionCookie));
      if (session && !url.searchParams.has("switch")) {
        signedInAs(response, text(session.user.name));
        return;
      }
      send(
        response,
        200,
        pageHeaders,
        signInPage({ action, users: demoUsers(store) }),
      );
      return;
    }
    const body = await bodyOf(request);
    if (!body) {
      sendJson(response, 413, { detail: tooLargeDetail });
      return;
    }
    const form = new URLSearchParams(body.toString());
    if (signIn(store, form, request, response)) {
      send(response, 303, { location: next });
      return;
    }
    send(
      response,
      401,
      pageHeaders,
      signInPage({
        action,
        users: demoUsers(store),
        username: form.get("username") ?? "",
        error:
          "The username or the password is wrong, or the account is inactive.",
      }),
    );
  };

  const signOutHandler = (
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    closeSession(store, cookiesOf(request).get(sessionCookie));
    send(response, 303, {
      location: signInPath,
      "set-cookie": clearedCookies(
        sessionCookie,
        csrfCookie,
        "sandbox_provider",
        "sandbox_provider.sig",
      ),
    });
  };

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    origin: string,
  ): Promise<void> => {
    const url = new URL(request.url ?? "/", origin);
    const route = `${request.method === "HEAD" ? "GET" : (request.method ?? "")} ${url.pathname}`;
    switch (route) {
      case "GET /sandbox/about":
        sendJson(response, 200, about(origin));
        return;
      case "POST /sandbox/reset":
        await reset();
        if (request.headers.accept?.includes("text/html"))
          send(response, 303, { location: "/sandbox/" });
        else sendJson(response, 200, { detail: "The sandbox is as new." });
        return;
      case "GET /sandbox/": {
        const session = findSession(
          store,
          cookiesOf(request).get(sessionCookie),
        );
        const signedIn = session && text(session.user.name);
        send(response, 200, pageHeaders, overviewPage(store, { signedIn }));
        return;
      }
      case "GET /sandbox/style.css":
        send(
          response,
          200,
          {
            "content-type": "text/css; charset=utf-8",
            "cache-control": "max-age=300",
          },
          style,
        );
        return;
      case `GET ${signInPath}`:
      case `POST ${signInPath}`:
        await signInHandler(request, response, url);
        return;
      case `POST ${signOutPath}`:
        signOutHandler(request, response);
        return;
      default:
        sendJson(response, 404, {
          detail: `The sandbox has nothing at ${url.pathname}.`,
        });
    }
  };
}

function signedInAs(response: ServerResponse, name: string): void {
  send(
    response,
    200,
    pageHeaders,
    page(
      "Signed in",
      html`<p>You are <strong>${name}</strong>.</p>
        <form method="post" class="row" action="${signOutPath}">
          <button>Sign out</button>
        </form>`,
    ),
  );
}

/** A path on this origin to go on to; anything else becomes the sign-in page itself. */
function localPath(next: string | null): string {
  return next !== null && /^\/(?![/\\])[^\\\s]*$/.test(next)
    ? next
    : signInPath;
}
