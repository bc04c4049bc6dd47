import type { Compute } from "../model/computed";
import { text } from "../store/values";

const verbose: Record<string, string> = {
  openidconnect: "OpenID Connect",
  github: "GitHub",
  gitlab: "GitLab",
};

/** Returns the metadata of a source type. The user may customize all of its URLs. */
export function sourceType(name: string) {
  return {
    name,
    verbose_name:
      verbose[name] ??
      name
        .replace(
          /(?:^|_)(\w)/g,
          (_, letter: string) => ` ${letter.toUpperCase()}`,
        )
        .trim(),
    urls_customizable: true,
    request_token_url: null,
    authorization_url: null,
    access_token_url: null,
    profile_url: null,
    oidc_well_known_url: null,
    oidc_jwks_url: null,
  };
}

export const sourceProperties: Record<string, Compute> = {
  callback_url: ({ slug }, { view }) =>
    `${view.origin}/source/oauth/callback/${text(slug)}/`,
  type: ({ provider_type: type }) => sourceType(text(type)),
  icon: ({ icon }) => icon ?? null,
};
