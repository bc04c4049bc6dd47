import * as oauth from "oauth4webapi";
import type { OAuthClient } from "../credentials/types";
import { secretOf } from "./clientSecrets";

/**
 * Returns how a client authenticates at the token endpoint: not at all, or with its secret in the
 * header or the body.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 */
export function authenticationOf(client: OAuthClient): oauth.ClientAuth {
  const secret = secretOf(client);
  if (secret === undefined) return oauth.None();
  return client.authentication === "post"
    ? oauth.ClientSecretPost(secret)
    : oauth.ClientSecretBasic(secret);
}

/**
 * Returns the parameters that specify the token's target, which are sent to the token endpoint too.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8707#section-2.2
 */
export function targetOf({
  parameters = {},
}: OAuthClient): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).filter(
      ([name]) => name === "resource" || name === "audience",
    ),
  );
}
