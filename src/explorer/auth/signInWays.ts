import type { RequiredScheme } from "../../credentials/requirements";
import type { OAuthClient } from "../../credentials/types";
import {
  type DescribedProvider,
  describedProvider,
} from "../../oauth/describedClient";
import type { TargetServer } from "../servers/servers";

/** How tokens for a scheme can be obtained on a server. */
export interface SignInWays {
  /** The provider, if the description has one; the reader configures its client. */
  provider?: DescribedProvider;
  /** The key under which the reader's client is stored. */
  settingsKey: string;
  client?: OAuthClient;
  byCode: boolean;
  byDevice: boolean;
  byClientCredentials: boolean;
  /** Whether the reader must enter the issuer, as for their own authentik. */
  asksIssuer: boolean;
}

/**
 * Returns the ways to sign in: at the sandbox's provider, at the provider in the description, or,
 * only for authentik, at a provider that the reader enters.
 */
export function signInWays(
  { name, scheme }: RequiredScheme,
  target: TargetServer,
  settings: Record<string, OAuthClient>,
  isAuthentik: boolean,
): SignInWays {
  const { origin } = new URL(target.apiRoot);
  const isSandbox = target.choice.kind === "sandbox";
  const provider =
    isSandbox || isAuthentik
      ? undefined
      : describedProvider(scheme, target.apiRoot);
  if (provider) {
    const settingsKey = `${origin} ${name}`;
    const own = settings[settingsKey];
    const { endpoints } = provider;
    const flows = scheme.type === "oauth2" ? scheme.flows : {};
    return {
      provider,
      settingsKey,
      ...(own && { client: { ...own, ...provider } }),
      byCode: !endpoints || endpoints.authorization !== undefined,
      byDevice: !endpoints || endpoints.deviceAuthorization !== undefined,
      byClientCredentials: !endpoints || flows.clientCredentials !== undefined,
      asksIssuer: false,
    };
  }
  const known = target.provider;
  const isAble = isSandbox || isAuthentik;
  return {
    settingsKey: origin,
    ...(isAble && known && { client: known }),
    byCode: isAble,
    byDevice: isAble,
    byClientCredentials: isAble,
    asksIssuer: isAuthentik && !isSandbox,
  };
}
