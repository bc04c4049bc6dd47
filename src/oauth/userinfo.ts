import * as oauth from "oauth4webapi";
import { nameIn } from "../credentials/account";
import { decodeJwt } from "../credentials/jwt";
import type { OAuthClient, TokenSet } from "../credentials/types";
import { type ProviderOptions, requestOptions, serverOf } from "./provider";

/**
 * Asks the provider for the user's name if the tokens do not contain one. Never fails, because the
 * name is only displayed.
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
