import type { Alternative } from "../../credentials/requirements";
import {
  type Credential,
  isSignInScheme,
  secretKinds,
} from "../../credentials/types";

/** Returns the operation's alternatives, followed by one without credentials. */
export function accessChoices(accepted: Alternative[]): Alternative[] {
  return [...accepted.filter((schemes) => schemes.length > 0), []];
}

/**
 * Returns the index of the default choice: no credentials if the operation allows anonymous
 * requests, otherwise an alternative for which the reader has credentials, otherwise one with
 * sign-in if that is set up, otherwise the first.
 *
 * @param isOpen whether the operation accepts requests without credentials.
 */
export function defaultChoice(
  choices: Alternative[],
  credentials: readonly Credential[],
  target: { apiRoot: string; provider?: object },
  isOpen = false,
): number {
  if (isOpen) return choices.length - 1;
  const { origin } = new URL(target.apiRoot);
  const held = choices.findIndex(
    (schemes) =>
      schemes.length > 0 &&
      schemes.every(({ name }) =>
        credentials.some(
          (one) => one.scheme === name && one.apiOrigin === origin,
        ),
      ),
  );
  if (held !== -1) return held;
  if (!target.provider) return 0;
  const signsIn = (test: (schemes: Alternative) => boolean) =>
    choices.findIndex((schemes) => schemes.length > 0 && test(schemes));
  const [own, bearer] = [
    signsIn((schemes) => schemes.every(({ scheme }) => isSignInScheme(scheme))),
    signsIn((schemes) =>
      schemes.every(({ scheme }) => secretKinds(scheme).includes("oauth")),
    ),
  ];
  if (own !== -1) return own;
  return bearer === -1 ? 0 : bearer;
}
