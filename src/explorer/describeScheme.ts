import type { RequiredScheme } from "../credentials/requirements";

/** A security scheme in a few words. */
export function describeScheme({ scheme, scopes }: RequiredScheme): string {
  const asked = scopes.length > 0 ? ` with scope ${scopes.join(" ")}` : "";
  switch (scheme.type) {
    case "http":
      if (/^bearer$/i.test(scheme.scheme)) return `a bearer token${asked}`;
      if (/^basic$/i.test(scheme.scheme)) return "a user name and password";
      return `HTTP ${scheme.scheme}`;
    case "apiKey":
      return scheme.in === "cookie"
        ? `the cookie ${scheme.name}`
        : `an API key in the ${scheme.in} parameter ${scheme.name}`;
    case "oauth2":
      return `an OAuth 2 access token${asked}`;
    case "openIdConnect":
      return `an OpenID Connect access token${asked}`;
    case "mutualTLS":
      return "a client certificate";
  }
}
