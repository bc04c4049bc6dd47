import * as oauth from "oauth4webapi";
import { nameIn } from "../credentials/account";
import { decodeJwt } from "../credentials/jwt";
import type { OAuthClient, TokenSet } from "../credentials/types";
import { type ProviderOptions, requestOptions, serverOf } from "./provider";

/**
 * Asks the provider for the name behind tokens that do not tell it. Never fails: a name is only for
 * the reader to look at.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#UserInfo
 */
export async function askName(
  client: OAuthClient,
  tokens: TokenSet,
  options: ProviderOptions = {},
): Promise<string | undefined> {
  const subject = decodeJwt(tokens.idToken ?? "")?.claims.sub;
  if (typeof subject !== "string") return undefined;
  try {
    const server = await serverOf(client, options);
    const registered: oauth.Client = { client_id: client.clientId };
    const response = await oauth.userInfoRequest(
      server,
      registered,
      tokens.accessToken,
      requestOptions(client.issuer, options),
    );
    return nameIn(
      await oauth.processUserInfoResponse(
        server,
        registered,
        subject,
        response,
      ),
    );
  } catch {
    return undefined;
  }
}
