import type { SiteConfig } from "./site-config";

/** The site of this project; not used with another description (`API_SPEC`). */
export default {
  description: "openapi/versions.yaml",
  title: "authentik API",
  tagline: "Reference documentation and API explorer for authentik",
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
        title: "Read the reference",
        text: "A page for each operation, with its parameters, body, responses and permissions. You can link to every property.",
      },
      {
        title: "Try requests",
        text: "Sign in with OAuth 2.0, an API token or your session, and send the request from its page, to the sandbox or to your own authentik.",
      },
      {
        title: "Use it in your code",
        text: "Copy any request as code in twelve languages, export it to Postman or Bruno, or download the OpenAPI description.",
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
