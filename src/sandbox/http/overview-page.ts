import { text } from "../store/values";
import type { Store } from "../store/store";
import { html, page } from "./html";
import { demoUsers } from "./sign-in-page";

/** Renders the overview of the sandbox. */
export function overviewPage(
  store: Store,
  { signedIn }: { signedIn?: string },
): string {
  const tokens = store
    .rows("core/tokens")
    .filter(
      ({ key, intent }) =>
        intent === "api" && text(key).startsWith("sandbox-token-"),
    );
  return page(
    "What runs here",
    html`<p>
        An API and an OpenID provider that respond like an authentik, for trying
        out the documentation. Everything in them is made up and is lost with a
        reset.
      </p>
      <p>
        ${
          signedIn
            ? html`You are signed in as <strong>${signedIn}</strong>.`
            : html`<a href="/sandbox/sign-in/">Sign in</a> to use a session.`
        }
      </p>
      <h2>Users</h2>
      <ul>
        ${demoUsers(store).map(
          (user) =>
            html`<li>
              ${user.name}: <code>${user.username}</code> /
              <code>${user.password}</code>, ${user.note}
            </li>`,
        )}
      </ul>
      <h2>API tokens</h2>
      <ul>
        ${tokens.map(
          (token) =>
            html`<li>
              <code>${text(token.key)}</code>
              ${text(store.get("core/users", token.user)?.username)}
            </li>`,
        )}
      </ul>
      <h2>OpenID providers</h2>
      <ul>
        ${store
          .rows("core/applications")
          .filter(({ provider }) => store.get("providers/oauth2", provider))
          .map(
            ({ name, slug }) =>
              html`<li>
                <a
                  href="/application/o/${text(
                    slug,
                  )}/.well-known/openid-configuration"
                  >${text(name)}</a
                >
              </li>`,
          )}
      </ul>
      <form method="post" action="/sandbox/reset">
        <button>Reset everything</button>
      </form>`,
  );
}
