import type { KoaContextWithOIDC, interactionPolicy } from "oidc-provider";
import {
  Check,
  base,
} from "oidc-provider/lib/helpers/interaction_policy/index.js";
import { checkAccess } from "../domain/access";
import { uidOf } from "../domain/users";
import { findSession, sessionKey } from "../domain/sessions";
import type { Store } from "../store/store";
import { byClientId } from "./clients";

function sessionOf(store: Store, ctx: KoaContextWithOIDC) {
  return findSession(store, sessionKey(ctx.headers.cookie));
}

/**
 * Decides when to prompt the user: for the library's own reasons, if the sandbox's session is
 * missing or belongs to another user, or if the user may not access the application.
 */
export function policy(store: Store): interactionPolicy.DefaultPolicy {
  const prompts = base();
  prompts.get("login")?.checks.add(
    new Check("sandbox_session", "not signed in", "login_required", (ctx) => {
      const session = sessionOf(store, ctx);
      return !session || uidOf(session.user) !== ctx.oidc.session?.accountId
        ? Check.REQUEST_PROMPT
        : Check.NO_NEED_TO_PROMPT;
    }),
  );
  prompts.get("login")?.checks.add(
    new Check(
      "access",
      "no access to the application",
      "access_denied",
      (ctx) => {
        const session = sessionOf(store, ctx);
        const client = byClientId(store, ctx.oidc.client?.clientId);
        return session &&
          client &&
          !checkAccess(store, client.application, session.user).passing
          ? Check.REQUEST_PROMPT
          : Check.NO_NEED_TO_PROMPT;
      },
    ),
  );
  return prompts;
}
