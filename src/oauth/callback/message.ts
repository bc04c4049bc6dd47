/** Names and messages shared by the callback page and the page that started the sign-in. */

/** Name of the BroadcastChannel, which is limited to documents of this origin. */
export const channelName = "api-explorer.oauth";

/** From the callback page: the provider's response. */
export interface CallbackMessage {
  type: "response";
  state: string;
  /** The query of the redirect URI, without `?`. */
  query: string;
}

/** From the page that started the sign-in: the response was accepted, the popup can close. */
export interface TakenMessage {
  type: "taken";
  state: string;
}

/** From the callback page to all waiting pages: no page accepted the response. */
export interface UnclaimedMessage {
  type: "unclaimed";
  state: string;
}

/** The sessionStorage key of the URL to return to after a sign-in in the same tab. */
export const returnKey = (state: string) =>
  `api-explorer.oauth.return.${state}`;
/** The sessionStorage key of the redirect URI's query after a sign-in in the same tab. */
export const responseKey = (state: string) =>
  `api-explorer.oauth.response.${state}`;
