import * as oauth from "oauth4webapi";
import type { OAuthClient, TokenSet } from "../credentials/types";
import { type ProviderOptions, requestOptions, serverOf } from "./provider";
import { grantError, tokenSet } from "./tokens";

/**
 * How a client authenticates: with its secret or, as authentik also allows, with a service
 * account's app password.
 */
export type ClientProof =
  | { kind: "secret"; secret: string; method?: "basic" | "post" }
  | { kind: "account"; username: string; password: string };

/**
 * Gets a token for the client itself. The secret or password is not stored.
 *
 * @throws ProviderError
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export async function clientCredentials(
  client: OAuthClient,
  proof: ClientProof,
  scopes: string[],
  options: ProviderOptions = {},
): Promise<TokenSet> {
  const server = await serverOf(client, options);
  const registered: oauth.Client = { client_id: client.clientId };
  try {
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      registered,
      authenticationBy(proof),
      {
        ...client.parameters,
        ...(scopes.length > 0 && { scope: scopes.join(" ") }),
        ...(proof.kind === "account" && {
          username: proof.username,
          password: proof.password,
        }),
      },
      requestOptions(client.issuer, options),
    );
    return tokenSet(
      await oauth.processClientCredentialsResponse(
        server,
        registered,
        response,
      ),
      scopes,
    );
  } catch (cause) {
    throw grantError("Getting a token with client credentials", cause);
  }
}

function authenticationBy(proof: ClientProof): oauth.ClientAuth {
  if (proof.kind === "account") return oauth.None();
  return proof.method === "basic"
    ? oauth.ClientSecretBasic(proof.secret)
    : oauth.ClientSecretPost(proof.secret);
}
