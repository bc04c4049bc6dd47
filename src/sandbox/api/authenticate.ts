import { isPast, strings, text } from "../store/values";
import type { Row, Store } from "../store/store";
import { authenticationFailed } from "./errors";

/** The authenticated user and how they authenticated. */
export interface Caller {
  user: Row;
  via: "token" | "session";
  /** The session's row, if the request used one. */
  session?: Row;
  /** The session's owner, while impersonating `user`. */
  original?: Row;
}

/** The scope that an OAuth access token needs to call the API. */
export const apiScope = "goauthentik.io/api";

const failed = (hint: string) =>
  authenticationFailed("Token invalid/expired", hint);

/**
 * Reads the Authorization header as authentik does: only Bearer is accepted, first as an API token,
 * then as an OAuth access token with the API's scope.
 * @returns the user, or undefined if there is no usable header
 * @throws {ApiError} 403
 */
export function bearer(header: string | null, store: Store): Row | undefined {
  const value = header?.trim() ?? "";
  const space = value.indexOf(" ");
  if (space < 0) return undefined;
  const type = value.slice(0, space);
  const credential = value.slice(space + 1).trim();
  if (type.toLowerCase() !== "bearer")
    throw authenticationFailed(
      "Unsupported authentication type",
      "Only Bearer is accepted.",
    );
  const pk = apiToken(credential, store) ?? accessToken(credential, store);
  if (pk === undefined)
    throw failed("No such token: unknown, revoked or deleted.");
  const user = store.get("core/users", pk);
  if (user?.is_active !== true)
    throw failed("The token's user is inactive or gone.");
  return user;
}

function apiToken(credential: string, store: Store): unknown {
  const token = store.find("core/tokens", ({ key }) => key === credential);
  if (!token) return undefined;
  if (token.intent !== "api")
    throw failed(`The token's intent is ${text(token.intent)}, not api.`);
  if (token.expiring === true && isPast(token.expires))
    throw failed(`The token expired at ${text(token.expires)}.`);
  return token.user;
}

function accessToken(credential: string, store: Store): unknown {
  const token = store.find(
    "oauth2/access_tokens",
    ({ token: value }) => value === credential,
  );
  if (!token) return undefined;
  if (token.revoked === true) throw failed("The access token was revoked.");
  if (isPast(token.expires))
    throw failed(`The access token expired at ${text(token.expires)}.`);
  if (!strings(token.scope).includes(apiScope))
    throw failed(
      `The access token lacks the scope ${apiScope}; it has: ${strings(token.scope).join(" ")}.`,
    );
  return token.user;
}
