import { send } from "../../request/send";
import { mePath, usernameOf } from "../product";

/** The browser's session at an API on this page's origin. */
export type FoundSession =
  | { kind: "found"; username: string }
  | { kind: "none" }
  /** The user is unknown; `problem` continues "The session's user could not be determined: ". */
  | { kind: "unknown"; problem: string };

/** Asks the API for the user of the browser's session. Never fails. */
export async function askSession(
  apiRoot: string,
  options: { fetch?: typeof fetch; signal?: AbortSignal } = {},
): Promise<FoundSession> {
  if (mePath === undefined)
    return {
      kind: "unknown",
      problem: "no operation returns the current user.",
    };
  try {
    const { status, bytes } = await send(
      {
        method: "GET",
        url: apiRoot.replace(/\/?$/, "/") + mePath,
        headers: [["Accept", "application/json"]],
        cookies: [],
      },
      { ...options, credentials: "same-origin" },
    );
    if (status === 401 || status === 403) return { kind: "none" };
    const username =
      status === 200
        ? usernameOf(JSON.parse(new TextDecoder().decode(bytes)))
        : undefined;
    return username === undefined
      ? { kind: "unknown", problem: `the API responded with ${status}.` }
      : { kind: "found", username };
  } catch (error) {
    return { kind: "unknown", problem: (error as Error).message };
  }
}
