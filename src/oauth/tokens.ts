import * as oauth from "oauth4webapi";
import type { OAuthClient, TokenSet } from "../credentials/types";
import { ProviderError } from "./errors";

/**
 * Converts a token response to a token set.
 *
 * @param requestedScopes the requested scopes, which apply if the response names none (RFC 6749, section
 *   5.1).
 * @param now milliseconds since the epoch.
 */
export function tokenSet(
  response: oauth.TokenEndpointResponse,
  requestedScopes: string[],
  now: number = Date.now(),
): TokenSet {
  return {
    accessToken: response.access_token,
    ...(response.refresh_token && { refreshToken: response.refresh_token }),
    ...(response.id_token && { idToken: response.id_token }),
    scopes: response.scope?.split(" ").filter(Boolean) ?? requestedScopes,
    obtainedAt: now,
    ...(response.expires_in !== undefined && {
      expiresAt: now + response.expires_in * 1000,
    }),
  };
}

/** Converts an error of oauth4webapi to a message for the reader. */
export function grantError(action: string, cause: unknown): Error {
  if (cause instanceof ProviderError) return cause;
  if (cause instanceof oauth.ResponseBodyError) {
    return new ProviderError(
      `${action} was refused: ${sentence(cause.error, cause.error_description)}`,
      { cause },
    );
  }
  if (cause instanceof oauth.AuthorizationResponseError) {
    return new ProviderError(
      `${action} was refused: ${sentence(cause.error, cause.error_description)}`,
      { cause },
    );
  }
  if (cause instanceof TypeError && !(cause as { code?: string }).code) {
    return new ProviderError(
      `${action} got no response: the provider is unreachable or does not allow this page (CORS).`,
      { cause },
    );
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  return new ProviderError(`${action} failed: ${message}`, { cause });
}

const sentence = (error: string, description: string | undefined) =>
  description ? `${description} (${error})` : error;

/** Returns the members of a token response without consuming its body. */
async function membersOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const found: unknown = await response.clone().json();
    return typeof found === "object" && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

/** Whether a token response has an ID token; not every provider returns one for `openid`. */
export const hasIdToken = async (response: Response): Promise<boolean> =>
  "id_token" in (await membersOf(response));

/**
 * Removes the ID token from a token response if the provider has no metadata, since it cannot be
 * verified then and is not needed.
 */
export async function withUsableIdToken(
  { endpoints }: OAuthClient,
  response: Response,
): Promise<Response> {
  if (!endpoints || !(await hasIdToken(response))) return response;
  const { id_token: _, ...members } = await membersOf(response);
  const { status, headers } = response;
  return new Response(JSON.stringify(members), { status, headers });
}
