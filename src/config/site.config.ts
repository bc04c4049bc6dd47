import type { SiteConfig } from "./site-config";

/** The site of this project; not used with another description (`API_SPEC`). */
export default {
  description: "openapi/versions.yaml",
  title: "authentik API",
  tagline: "The reference of the authentik API, with an explorer that signs in",
  logo: { src: "logo.svg" },
  favicon: "favicon.svg",
  staticFolder: "static",
  guides: "docs/guides",
  synonyms: "openapi/synonyms.yaml",
  colors: { light: "#b8431f", dark: "#ff8a66" },
  footer: {
    text: "Not affiliated with Authentik Security Inc.; authentik is their product and name.",
  },
  home: {
    operation: "core_users_me_retrieve",
    actions: [
      { label: "Send a first request", to: "/docs/guides/first-request" },
    ],
    features: [
      {
        title: "Read",
        text: "One page for each operation, complete without scripts: parameters, bodies, responses, permissions, every property with a link of its own.",
      },
      {
        title: "Try",
        text: "Sign in with OAuth 2.0 and PKCE, with a token or a session, and send the very request that you see, to the sandbox or to your own authentik.",
      },
      {
        title: "Take it with you",
        text: "The request as code in twelve languages, for Postman and Bruno, as a link; the description as a file.",
      },
    ],
    sample:
      'curl {origin}/api/v3/core/users/me/ \\\n  -H "Authorization: Bearer sandbox-token-mira"',
  },
  assistants: [
    { name: "Claude", url: "https://claude.ai/new?q={prompt}" },
    { name: "ChatGPT", url: "https://chatgpt.com/?q={prompt}" },
  ],
  slugs: "kebab-case",
  product: {
    name: "authentik",
    client: "@goauthentik/api",
    scopes: [
      ...["openid", "profile", "email"],
      ...["goauthentik.io/api", "offline_access"],
    ],
    apiPath: "api/v3/",
    issuerPath: "application/o/{application}/",
    probe: { path: "root/config/", list: "capabilities" },
    me: { path: "core/users/me/", username: ["user", "username"] },
    csrf: { cookie: "authentik_csrf", header: "X-authentik-CSRF" },
  },
} satisfies SiteConfig;
