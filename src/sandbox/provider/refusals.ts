import type { Store } from "../store/store";
import { appPasswordUser } from "./app-password";
import type { OAuthApplication } from "./clients";
import type { TokenRequest } from "./requests";

export interface Refusal {
  status: number;
  body: { error: string; error_description: string };
}

const refusal = (
  status: number,
  error: string,
  error_description: string,
): Refusal => ({ status, body: { error, error_description } });

/** Rejects requests that authentik rejects but the library, as configured here, would accept. */
export function refuse(
  store: Store,
  endpoint: string,
  { form }: TokenRequest,
  app: OAuthApplication | undefined,
): Refusal | undefined {
  const needsSecret = endpoint === "revoke/" || endpoint === "introspect/";
  if (needsSecret && app?.provider.client_type === "public")
    return refusal(
      401,
      "invalid_client",
      "A public client cannot use this endpoint.",
    );
  const byItself =
    endpoint === "token/" && form?.get("grant_type") === "client_credentials";
  if (
    byItself &&
    app?.provider.client_type === "public" &&
    !form.has("username")
  )
    return refusal(
      400,
      "invalid_grant",
      "A public client has no credentials of its own.",
    );
  if (byItself && form.has("username") && !appPasswordUser(store, form))
    return refusal(
      400,
      "invalid_grant",
      "The username or the app password is wrong.",
    );
  return undefined;
}
