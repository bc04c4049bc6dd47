import type {
  Description,
  OAuthFlow,
  Operation,
  SecurityRequirement,
  SecurityScheme,
} from "../../description";
import { plainText } from "../../page/markdown/nodes";
import { type Children, element } from "../../page/tree/node";
import { permissionNodes } from "./permission";

/**
 * Describes the schemes, scopes and permissions that an operation accepts.
 *
 * @param schemeHref returns the URL of the section on a scheme
 */
export function securityNodes(
  description: Description,
  operation: Operation,
  schemeHref: (name: string) => string,
): Children {
  const requirements = operation.security ?? description.security;
  const schemes = description.components?.securitySchemes ?? {};
  return element(
    "div",
    { className: "openapi-security" },
    element("p", {}, accepted(requirements, schemes, schemeHref)),
    permissionNodes(operation),
  );
}

/**
 * Describes the accepted schemes. An empty list, or only an empty requirement, means that no
 * credential is needed; if nothing is declared, the page says so.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 */
function accepted(
  requirements: SecurityRequirement[] | undefined,
  schemes: Record<string, SecurityScheme>,
  schemeHref: (name: string) => string,
): Children[] {
  if (!requirements)
    return ["The description does not say whether credentials are required."];
  const named = requirements.filter((one) => Object.keys(one).length > 0);
  const anonymous = named.length < requirements.length;
  if (named.length === 0) return ["No credentials are required."];
  return [
    "Accepts ",
    alternatives(
      named.map((requirement) =>
        list(
          Object.entries(requirement).map(([name, scopes]) =>
            schemeNodes(name, own(schemes, name), scopes, schemeHref),
          ),
          " together with ",
        ),
      ),
    ),
    anonymous ? ". Also works without credentials." : ".",
  ];
}

function schemeNodes(
  name: string,
  scheme: SecurityScheme | undefined,
  scopes: string[],
  schemeHref: (name: string) => string,
): Children[] {
  if (!scheme) return ["the credential ", code(name), scopeNodes(scopes)];
  return [
    element("Link", { to: schemeHref(name) }, schemePhrase(scheme)),
    scheme.type === "apiKey" ? [" ", code(scheme.name)] : undefined,
    scheme.deprecated ? " (deprecated)" : undefined,
    scopeNodes(scopes, scheme),
  ];
}

/** Lists OAuth 2.0 and OpenID Connect scopes with their descriptions; for other schemes, roles. */
function scopeNodes(scopes: string[], scheme?: SecurityScheme): Children {
  if (scopes.length === 0) return undefined;
  const isScope =
    !scheme || scheme.type === "oauth2" || scheme.type === "openIdConnect";
  const texts = scheme?.type === "oauth2" ? scopeTexts(scheme) : {};
  return [
    ` with the ${isScope ? "scope" : "role"}${scopes.length > 1 ? "s" : ""} `,
    list(
      scopes.map((scope) => {
        const text = plainText(own(texts, scope)).replace(/\.$/, "");
        return [code(scope), text === "" ? undefined : ` (${text})`];
      }),
      ", ",
    ),
  ];
}

function scopeTexts({
  flows,
}: SecurityScheme & { type: "oauth2" }): Record<string, string> {
  return Object.fromEntries(
    Object.values(flows).flatMap(({ scopes }: OAuthFlow) =>
      Object.entries(scopes),
    ),
  );
}

/** Names the credential of a scheme; the caller appends the name of an API key. */
function schemePhrase(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case "http": {
      const { bearerFormat } = scheme;
      if (scheme.scheme === "bearer")
        return `a bearer token${bearerFormat ? ` (${bearerFormat})` : ""}`;
      return scheme.scheme === "basic"
        ? "a username and password (HTTP Basic)"
        : `HTTP ${scheme.scheme} authentication`;
    }
    case "apiKey":
      if (scheme.in === "cookie")
        return /sess|sid$/i.test(scheme.name)
          ? "the session cookie"
          : "the cookie";
      return `an API key in the ${scheme.in === "query" ? "query parameter" : "header"}`;
    case "oauth2":
      return "an OAuth 2.0 access token";
    case "openIdConnect":
      return "an access token of the OpenID provider";
    case "mutualTLS":
      return "a client certificate (mutual TLS)";
  }
}

/** Reads an own property only: a description may use a name such as `constructor`. */
function own<T>(object: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function code(value: string): Children {
  return element("code", {}, value);
}

/** Writes "a or b", or "a, b, or c". */
function alternatives(items: Children[]): Children[] {
  const comma = items.length > 2 ? "," : "";
  return items.flatMap((item, index) => {
    if (index === 0) return [item];
    return [index === items.length - 1 ? `${comma} or ` : ", ", item];
  });
}

function list(items: Children[], separator: string): Children[] {
  return items.flatMap((item, index) =>
    index === 0 ? [item] : [separator, item],
  );
}
