import { authParameters } from "../../credentials/authParameters";
import { type Alternative, alternatives } from "../../credentials/requirements";
import { type Secret, secretKinds } from "../../credentials/types";
import type { Description, Method } from "../../description/model/types";
import type { AuthParameter } from "../../request/types";

/**
 * Returns the parameters that credentials add to an operation's request: those of its first
 * security requirement that they satisfy, or none.
 *
 * @param url that the request is sent to
 */
export function credentialParameters(
  description: Description,
  { path, method }: { path: string; method: Method },
  secrets: readonly Secret[],
  url: string,
): AuthParameter[] {
  for (const alternative of alternatives(description, path, method)) {
    const found = meet(alternative, secrets, new URL(url).origin);
    if (found && found.length > 0) return found;
  }
  return [];
}

function meet(
  alternative: Alternative,
  secrets: readonly Secret[],
  origin: string,
): AuthParameter[] | undefined {
  const all: AuthParameter[] = [];
  for (const { name, scheme } of alternative) {
    const kinds = secretKinds(scheme);
    const secret = secrets.find(({ kind }) => kinds.includes(kind));
    if (!secret) return undefined;
    all.push(
      ...authParameters(
        { scheme: name, apiOrigin: origin, secret },
        scheme,
        origin,
      ),
    );
  }
  return all;
}
