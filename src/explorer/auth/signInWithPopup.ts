import { openPopup } from "../../oauth/openPopup";
import { forms } from "./lazyForms";
import type { SignInEvents, SignInRequest } from "./signInRequest";

/** The browser did not open the sign-in window. */
export class PopupBlockedError extends Error {
  override name = "PopupBlockedError";
}

/**
 * Signs in in a window of its own and keeps the credential. Call it while a click is handled:
 * browsers open windows only then, so the window is opened before the code for it is loaded.
 *
 * @throws PopupBlockedError, ProviderError, or the signal's reason.
 */
export async function signInWithPopup(
  request: SignInRequest,
  signal: AbortSignal,
  on: SignInEvents,
): Promise<void> {
  const popup = openPopup();
  if (!popup) {
    throw new PopupBlockedError("The browser blocked the sign-in window.");
  }
  try {
    const { signInWithin } = await forms.get();
    await signInWithin(popup, request, signal, on);
  } catch (error) {
    popup.close();
    throw error;
  }
}
