import { openPopup } from "../../oauth/openPopup";
import { forms } from "./lazyForms";
import type { SignInEvents, SignInRequest } from "./signInRequest";

/** The browser did not open the sign-in window. */
export class PopupBlockedError extends Error {
  override name = "PopupBlockedError";
}

/**
 * Signs in through a popup and stores the credential. Call it from a click handler: browsers block
 * other popups, so the window opens before its code loads.
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
