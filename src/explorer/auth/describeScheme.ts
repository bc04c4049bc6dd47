import type {
  Alternative,
  RequiredScheme,
} from "../../credentials/requirements";
import { capitalize } from "../../description/model/names/capitalize";

/** Returns a short label for an alternative. */
export function describeAlternative(alternative: Alternative): string {
  if (alternative.length === 0) return "No credentials";
  return capitalize(alternative.map(describeScheme).join(" and "));
}

function describeScheme({ scheme, scopes }: RequiredScheme): string {
  const scopeNote = scopes.length > 0 ? ` (scope ${scopes.join(" ")})` : "";
  switch (scheme.type) {
    case "http":
      if (/^bearer$/i.test(scheme.scheme)) return `bearer token${scopeNote}`;
      if (/^basic$/i.test(scheme.scheme)) return "user name and password";
      return `HTTP ${scheme.scheme} credentials`;
    case "apiKey":
      return scheme.in === "cookie"
        ? `browser session or cookie ${scheme.name}`
        : `API key in the ${scheme.in} parameter ${scheme.name}`;
    case "oauth2":
      return `sign in with OAuth 2${scopeNote}`;
    case "openIdConnect":
      return `sign in with OpenID Connect${scopeNote}`;
    case "mutualTLS":
      return "client certificate";
  }
}
