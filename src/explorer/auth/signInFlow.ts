import type { Transaction } from "../../oauth/authorizationCode";
import { responseKey, returnKey } from "../../oauth/callback/message";
import { awaitCallback, openPopup } from "../../oauth/popup";
import { keepTokens } from "./keepTokens";
import { oauthClient } from "./oauthClient";
import { apiKey, storage } from "../parts/persistent";
import type { SignInRequest } from "./signInRequest";
import { openFragment } from "../options";
import { Store } from "../parts/store";

/** The browser did not open the sign-in window. */
export class PopupBlockedError extends Error {
  override name = "PopupBlockedError";
}

/**
 * Signs in in a window of its own and keeps the credential. Call it while a click is handled:
 * browsers open windows only then.
 *
 * @param on told when the window is closed, or seems so: a provider's opener policy makes it look
 * closed while it is at work, so this ends nothing; and when a response came with another `state`.
 * @throws PopupBlockedError, ProviderError, or the signal's reason.
 */
export async function signInWithPopup(
  request: SignInRequest,
  signal: AbortSignal,
  on: { closed: () => void; stray: () => void },
): Promise<void> {
  const popup = openPopup();
  if (!popup) {
    throw new PopupBlockedError("The browser blocked the sign-in window.");
  }
  const watch = setInterval(() => {
    if (popup.closed) on.closed();
  }, 200);
  try {
    const { beginAuthorization } = await oauthClient();
    const { url, transaction } = await beginAuthorization(request, { signal });
    popup.location.replace(url);
    const response = await awaitCallback(transaction.state, signal, on.stray);
    clearInterval(watch);
    await finish(request, transaction, response);
  } catch (error) {
    popup.close();
    throw error;
  } finally {
    clearInterval(watch);
  }
}

interface Pending {
  request: SignInRequest;
  transaction: Transaction;
}

const pendingKey = () => apiKey("api-explorer.oauth.pending") ?? "";

/**
 * Signs in in this tab, where windows are blocked: leaves the page and comes back to it. What has
 * to survive that lies in sessionStorage until then.
 *
 * @throws ProviderError
 */
export async function signInWithRedirect(
  request: SignInRequest,
  signal: AbortSignal,
): Promise<void> {
  const { beginAuthorization } = await oauthClient();
  const { url, transaction } = await beginAuthorization(request, { signal });
  const session = storage("sessionStorage");
  if (!session) {
    throw new Error(
      "Signing in in this tab needs the browser's session storage, which is blocked. Allow popups instead.",
    );
  }
  const { pathname, search } = location;
  session.setItem(
    pendingKey(),
    JSON.stringify({ request, transaction } satisfies Pending),
  );
  session.setItem(
    returnKey(transaction.state),
    pathname + search + openFragment,
  );
  location.assign(url);
}

/** Why the last sign-in by redirect came to nothing. */
export const redirectProblem = new Store<string | undefined>(undefined);

/** Finishes a sign-in that left the page, if this is the way back from one. */
export async function resumeSignIn(): Promise<void> {
  const session = storage("sessionStorage");
  const found = session?.getItem(pendingKey());
  if (!session || !found) return;
  session.removeItem(pendingKey());
  const { request, transaction } = JSON.parse(found) as Pending;
  session.removeItem(returnKey(transaction.state));
  const response = session.getItem(responseKey(transaction.state));
  session.removeItem(responseKey(transaction.state));
  if (response === null) return;
  try {
    await finish(request, transaction, new URLSearchParams(response));
  } catch (error) {
    redirectProblem.set((error as Error).message);
  }
}

async function finish(
  request: SignInRequest,
  transaction: Transaction,
  response: URLSearchParams,
): Promise<void> {
  const { finishAuthorization } = await oauthClient();
  const tokens = await finishAuthorization(transaction, response);
  const { client } = request;
  await keepTokens(request, { grant: "authorization_code", client, tokens });
}
