import { strings, text } from "../store/values";
import type { Row, Store } from "../store/store";
import { html, page, type Html } from "./html";

/** A demo user and the password to show. */
export interface DemoUser {
  username: string;
  password: string;
  name: string;
  note: string;
}

/** Returns the fixture users who can sign in, with their passwords. */
export function demoUsers(store: Store): DemoUser[] {
  return store
    .rows("core/users")
    .filter(
      ({ password }) => text(password) && !text(password).startsWith("scrypt$"),
    )
    .map((user) => ({
      username: text(user.username),
      password: text(user.password),
      name: text(user.name),
      note: noteOn(store, user),
    }));
}

function noteOn(store: Store, user: Row): string {
  if (user.is_active !== true) return "inactive account: signing in fails";
  const groups = strings(user.groups).map((pk) =>
    text(store.get("core/groups", pk)?.name),
  );
  return groups.some((name) => name === "authentik Admins")
    ? "superuser: may do everything"
    : `in ${groups.join(", ") || "no group"}`;
}

function quickSignIn(user: DemoUser, action: string): Html {
  return html`<li>
    <span
      ><strong>${user.name}</strong><br /><span class="dim"
        >${user.username} / <code>${user.password}</code
        ><br />${user.note}</span
      ></span
    >
    <form method="post" action="${action}">
      <input type="hidden" name="username" value="${user.username}" />
      <input type="hidden" name="password" value="${user.password}" />
      <button class="plain" aria-label="Sign in as ${user.name}">
        Sign in
      </button>
    </form>
  </li>`;
}

/** @param options.application name of the application that requested the sign-in, if any */
export function signInPage(options: {
  action: string;
  users: DemoUser[];
  application?: string;
  error?: string;
  username?: string;
}): string {
  const { action, users, application, error, username } = options;
  return page(
    application ? `Sign in to ${application}` : "Sign in",
    html`${
        error !== undefined && html`<p class="error" role="alert">${error}</p>`
      }
      <h2>As a demo user</h2>
      <ul class="users">
        ${users.map((user) => quickSignIn(user, action))}
      </ul>
      <h2>Or with a password</h2>
      <form method="post" action="${action}">
        <label
          >Username or email
          <input
            name="username"
            autocomplete="username"
            autocapitalize="none"
            value="${username ?? ""}"
            required
        /></label>
        <label
          >Password
          <input
            name="password"
            type="password"
            autocomplete="current-password"
            required
        /></label>
        <button>Sign in</button>
      </form>`,
  );
}
