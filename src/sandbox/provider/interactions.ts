import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import { tooLargeDetail } from "../api/body";
import { html, page, pageHeaders } from "../http/html";
import { bodyOf, send, sendJson } from "../http/node";
import { demoUsers, signInPage } from "../http/sign-in-page";
import { checkAccess, hasConsent } from "../domain/access";
import { recordEvent, modelReference } from "../domain/events";
import { uidOf } from "../domain/users";
import { findSession, sessionKey, type Session } from "../domain/sessions";
import { signIn } from "../domain/sign-in";
import { text } from "../store/values";
import { modelName } from "../model/names";
import type { Row, Store } from "../store/store";
import type { OAuthApplication } from "./clients";
import { devicePath, impliedConsent } from "./configuration";
import { asksConsent, requestedScopes } from "./consent";
import { mappingsOf } from "../domain/claims";

type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

interface Step {
  store: Store;
  provider: Provider;
  app: OAuthApplication;
  request: IncomingMessage;
  response: ServerResponse;
  interaction: Interaction;
  form: URLSearchParams;
}

/** Shows the page of an interaction, or handles its form. */
export async function interact(
  store: Store,
  provider: Provider,
  app: OAuthApplication,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const interaction = await provider.interactionDetails(request, response);
  const body = request.method === "POST" ? await bodyOf(request) : Buffer.of();
  if (!body) {
    sendJson(response, 413, { detail: tooLargeDetail });
    return;
  }
  const form = new URLSearchParams(body.toString());
  const step: Step = {
    store,
    provider,
    app,
    request,
    response,
    interaction,
    form,
  };
  if (form.has("cancel"))
    return finish(step, {
      error: "access_denied",
      error_description: "The user cancelled.",
    });
  const session = findSession(store, sessionKey(request.headers.cookie));
  const again = interaction.prompt.reasons.some(
    (reason) => reason === "login_prompt" || reason === "max_age",
  );
  if (form.has("username")) return takeSignIn(step);
  if (!session || again || form.has("switch")) {
    showSignIn(step);
    return;
  }
  if (!checkAccess(store, app.application, session.user).passing) {
    showDenied(step, session);
    return;
  }
  if (interaction.prompt.name === "login")
    return finish(step, { login: { accountId: uidOf(session.user) } });
  return consent(step, session);
}

type Result = Parameters<Provider["interactionFinished"]>[2];

async function finish(step: Step, result: Result): Promise<void> {
  await step.provider.interactionFinished(step.request, step.response, result);
}

function showSignIn(step: Step, error?: string): void {
  send(
    step.response,
    error ? 401 : 200,
    pageHeaders,
    signInPage({
      action: step.request.url ?? "",
      users: demoUsers(step.store),
      application: text(step.app.application.name),
      error,
      username:
        step.form.get("username") ?? text(step.interaction.params.login_hint),
    }),
  );
}

async function takeSignIn(step: Step): Promise<void> {
  const { request, response } = step;
  const signedIn = signIn(step.store, step.form, {
    ip: request.socket.remoteAddress,
    userAgent: request.headers["user-agent"],
  });
  if (!signedIn) {
    showSignIn(
      step,
      "The username or the password is wrong, or the account is inactive.",
    );
    return;
  }
  response.setHeader("set-cookie", signedIn.cookies);
  // An interaction that began in another session cannot be finished, so it starts over.
  if (step.interaction.session) restart(step);
  else await finish(step, { login: { accountId: uidOf(signedIn.user) } });
}

/** Restarts the request for the user who is now signed in. */
function restart({ interaction, response }: Step): void {
  const { [impliedConsent]: implied, ...params } = interaction.params;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params))
    if (typeof value === "string" && name !== "prompt") query.set(name, value);
  if (!implied && text(params.prompt).split(" ").includes("consent"))
    query.set("prompt", "consent");
  const url = interaction.deviceCode
    ? devicePath
    : `/application/o/authorize/?${query.toString()}`;
  send(response, 303, { location: url });
}

function showDenied(step: Step, { user }: Session): void {
  send(
    step.response,
    403,
    pageHeaders,
    page(
      "No access",
      html`<p>
          ${text(user.name)} has no access to
          <strong>${text(step.app.application.name)}</strong>: its bindings do
          not let this user pass.
        </p>
        <form method="post" class="row" action="${step.request.url ?? ""}">
          <button name="switch" value="1">Use another account</button>
          <button class="plain" name="cancel" value="1">Cancel</button>
        </form>`,
    ),
  );
}

async function consent(step: Step, session: Session): Promise<void> {
  const { store, app, interaction, form } = step;
  const scopes = requestedScopes(store, app, interaction.params.scope);
  const isPrompted =
    interaction.prompt.reasons.includes("consent_prompt") &&
    interaction.params[impliedConsent] === undefined;
  const given =
    !asksConsent(store, app) ||
    hasConsent(store, app.application, session.user, scopes);
  if (form.has("accept")) remember(step, session.user, scopes);
  else if (isPrompted || !given) {
    showConsent(step, session, scopes);
    return;
  }
  const grant = new step.provider.Grant({
    accountId: uidOf(session.user),
    clientId: text(interaction.params.client_id),
  });
  grant.addOIDCScope(scopes.join(" "));
  await finish(step, { consent: { grantId: await grant.save() } });
}

/** Stores the consent for four weeks, where authentik lists it. */
function remember(step: Step, user: Row, scopes: string[]): void {
  const { store, app } = step;
  const table = "core/user_consent";
  const fields = {
    user: user.pk,
    application: app.application.pk,
    permissions: scopes.join(" "),
    expires: new Date(Date.now() + 28 * 86_400_000).toISOString(),
    expiring: true,
  };
  const existing = store.find(
    table,
    (row) => row.user === user.pk && row.application === app.application.pk,
  );
  if (existing) store.update(existing, fields);
  else store.insert(table, { pk: store.nextPk(table), ...fields });
  recordEvent(store, {
    action: "authorize_application",
    app: "authentik.providers.oauth2.views.authorize",
    user,
    context: {
      authorized_application: modelReference(
        modelName("core/applications", "Application"),
        app.application,
      ),
      scopes: scopes.join(" "),
    },
  });
}

function showConsent(step: Step, { user }: Session, scopes: string[]): void {
  const { store, app } = step;
  const lines = mappingsOf(store, app.provider)
    .filter((row) => scopes.includes(text(row.scope_name)))
    .map(
      (row) => text(row.description) || `Sign you in (${text(row.scope_name)})`,
    );
  send(
    step.response,
    200,
    pageHeaders,
    page(
      `Allow ${text(app.application.name)} to sign you in?`,
      html`<p>
          You are <strong>${text(user.name)}</strong>. The application asks for:
        </p>
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
        <form method="post" class="row" action="${step.request.url ?? ""}">
          <button name="accept" value="1">Continue</button>
          <button class="plain" name="cancel" value="1">Cancel</button>
          <button class="plain" name="switch" value="1">Not you?</button>
        </form>`,
    ),
  );
}
