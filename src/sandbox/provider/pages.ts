import type { KoaContextWithOIDC } from "oidc-provider";
import { html, page, pageHeaders, type Html } from "../http/html";

function reply(ctx: KoaContextWithOIDC, title: string, body: Html): void {
  ctx.set(pageHeaders);
  ctx.body = page(title, body);
}

const secret = (ctx: KoaContextWithOIDC): string =>
  (ctx.oidc.session as { state?: { secret?: string } } | undefined)?.state
    ?.secret ?? "";

/** Asks for the code shown on a device (RFC 8628, section 3.3). */
export function deviceInput(
  ctx: KoaContextWithOIDC,
  _form: string,
  _out?: unknown,
  error?: unknown,
): void {
  reply(
    ctx,
    "Connect a device",
    html`${
        error !== undefined &&
        html`<p class="error" role="alert">
          This code is unknown, expired or used already.
        </p>`
      }
      <form method="post" action="${ctx.oidc.urlFor("code_verification")}">
        <input type="hidden" name="xsrf" value="${secret(ctx)}" />
        <label
          >Code
          <input
            name="user_code"
            inputmode="numeric"
            autocomplete="off"
            required
        /></label>
        <button>Continue</button>
      </form>`,
  );
}

/** Asks the user to compare the code with the one on the device. */
export function deviceConfirm(
  ctx: KoaContextWithOIDC,
  _form: string,
  client: { clientName?: string | undefined } | undefined,
  _info: unknown,
  userCode: string,
): void {
  reply(
    ctx,
    "Is this your device?",
    html`<p>
        <strong>${client?.clientName ?? "A device"}</strong> shows the code
        <code>${userCode}</code>. Continue only if it is yours.
      </p>
      <form
        method="post"
        class="row"
        action="${ctx.oidc.urlFor("code_verification")}"
      >
        <input type="hidden" name="xsrf" value="${secret(ctx)}" />
        <input type="hidden" name="user_code" value="${userCode}" />
        <button name="confirm" value="yes">Yes, continue</button>
        <button class="plain" name="abort" value="yes">No</button>
      </form>`,
  );
}

export function deviceSuccess(ctx: KoaContextWithOIDC): void {
  reply(
    ctx,
    "Device connected",
    html`<p>
      ${ctx.oidc.client?.clientName ?? "The device"} is signed in. You can close
      this page.
    </p>`,
  );
}

export function signOut(ctx: KoaContextWithOIDC): void {
  reply(
    ctx,
    "Sign out?",
    html`<form
      method="post"
      class="row"
      action="${ctx.oidc.urlFor("end_session_confirm")}"
    >
      <input type="hidden" name="xsrf" value="${secret(ctx)}" />
      <button name="logout" value="yes">Sign out</button>
      <button class="plain">Stay signed in</button>
    </form>`,
  );
}

export function signedOut(ctx: KoaContextWithOIDC): void {
  reply(ctx, "Signed out", html`<p>You can close this page.</p>`);
}

/** Renders the page for a sign-in that has expired or began in another browser. */
export function expiredPage(): string {
  return page(
    "This sign-in has expired",
    html`<p>Go back to the application and start again.</p>`,
  );
}

/** Shows an error that must not be sent to the client, because its redirect URI is not trusted. */
export function failure(
  ctx: KoaContextWithOIDC,
  out: { error: string; error_description?: string | undefined },
): void {
  reply(
    ctx,
    "This request cannot be handled",
    html`<p class="error" role="alert">
      <code>${out.error}</code> ${out.error_description ?? ""}
    </p>`,
  );
}
