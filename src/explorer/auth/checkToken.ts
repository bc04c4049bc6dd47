import { send } from "../../request/send";
import { credentialStore } from "../credentialStore";
import { mePath, usernameOf } from "../product";
import { refusedTokens } from "./signInState";

/**
 * Checks a pasted token against a known product's API and stores its username, or records why the
 * API rejects it. Ignores an API that cannot be reached.
 */
export async function checkToken(
  {
    scheme,
    apiOrigin,
    token,
  }: Record<"scheme" | "apiOrigin" | "token", string>,
  apiRoot: string,
  fetcher: typeof fetch = fetch,
): Promise<void> {
  if (mePath === undefined) return;
  let username: string | undefined;
  try {
    const { status, bytes } = await send(
      {
        method: "GET",
        url: apiRoot.replace(/\/?$/, "/") + mePath,
        headers: [
          ["Accept", "application/json"],
          ["Authorization", `Bearer ${token}`],
        ],
        cookies: [],
      },
      { fetch: fetcher },
    );
    if (status === 401 || status === 403) {
      const { host } = new URL(apiRoot);
      const refused = new Map(refusedTokens.get());
      refused.set(
        token,
        `${host} refuses this token (${String(status)}): it may have expired, been revoked or belong to another server. Use another one.`,
      );
      refusedTokens.set(refused);
      return;
    }
    username = usernameOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return;
  }
  const current = credentialStore.find(scheme, apiOrigin)?.secret;
  if (
    username !== undefined &&
    current?.kind === "token" &&
    current.token === token
  )
    credentialStore.set({
      ...{ scheme, apiOrigin },
      secret: { ...current, username },
    });
}
