/** How the callback page and the page that began the sign-in find each other. */

/** The BroadcastChannel; only documents of this origin can listen or speak. */
export const channelName = "api-explorer.oauth";

/** The callback page to the page that began: here is the provider's response. */
export interface CallbackMessage {
  type: "response";
  state: string;
  /** The query of the redirect URI, without `?`. */
  query: string;
}

/** The page that began to the callback page: taken, you can close. */
export interface TakenMessage {
  type: "taken";
  state: string;
}

/** The callback page to any page that waits: nobody took this response. */
export interface UnclaimedMessage {
  type: "unclaimed";
  state: string;
}

/** In sessionStorage, when the whole tab went to the provider: where to go back to. */
export const returnKey = (state: string) =>
  `api-explorer.oauth.return.${state}`;
/** In sessionStorage, on the way back: the query of the redirect URI. */
export const responseKey = (state: string) =>
  `api-explorer.oauth.response.${state}`;
