import type { Transaction } from "../../oauth/authorizationCode";
import { responseKey, returnKey } from "../../oauth/callback/message";
import { awaitCallback } from "../../oauth/popup";
import { keepTokens } from "./keepTokens";
import { oauthClient } from "./oauthClient";
import { storage } from "../parts/persistent";
import { pendingKey, redirectProblem } from "./signInState";
import type { SignInEvents, SignInRequest } from "./signInRequest";
import { openFragment } from "../options";

/**
 * Signs in through a window that is already open, and stores the credential.
 *
 * @throws ProviderError, or the signal's reason.
 */
export async function signInWithin(
  popup: Window,
  request: SignInRequest,
  signal: AbortSignal,
  on: SignInEvents,
): Promise<void> {
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
  } finally {
    clearInterval(watch);
  }
}

interface Pending {
  request: SignInRequest;
  transaction: Transaction;
}

/**
 * Signs in by redirect, where popups are blocked: leaves the page and returns to it. The state to
 * restore is kept in sessionStorage.
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

/** Completes a sign-in by redirect, if the page was loaded by one. */
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
