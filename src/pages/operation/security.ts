import type {
  Description,
  Operation,
  SecurityRequirement,
  SecurityScheme,
} from "../../description";
import { type Children, element } from "../../page/tree/node";
import { permissionNodes } from "./permission";

/** What an operation accepts, in words: schemes, scopes and permissions. */
export function securityNodes(
  description: Description,
  operation: Operation,
): Children {
  const requirements = operation.security ?? description.security ?? [];
  const schemes = description.components?.securitySchemes ?? {};
  return element(
    "div",
    { className: "openapi-security" },
    element("p", {}, accepted(requirements, schemes)),
    permissionNodes(operation),
  );
}

function accepted(
  requirements: SecurityRequirement[],
  schemes: Record<string, SecurityScheme>,
): Children[] {
  const named = requirements.filter((one) => Object.keys(one).length > 0);
  const anonymous = named.length < requirements.length;
  if (named.length === 0) return ["No credential is needed."];
  return [
    "Accepts ",
    list(
      named.map((requirement) =>
        list(
          Object.entries(requirement).map(([name, scopes]) =>
            schemeNodes(name, own(schemes, name), scopes),
          ),
          " together with ",
        ),
      ),
      ", or ",
    ),
    anonymous ? ". Also works without a credential." : ".",
  ];
}

function schemeNodes(
  name: string,
  scheme: SecurityScheme | undefined,
  scopes: string[],
): Children[] {
  return [
    scheme ? schemePhrase(scheme) : "the credential ",
    scheme?.type === "apiKey" ? code(scheme.name) : undefined,
    scheme ? undefined : code(name),
    scopes.length > 0
      ? [
          scopes.length > 1 ? " with the scopes " : " with the scope ",
          list(scopes.map(code), ", "),
        ]
      : undefined,
  ];
}

/** What a reader needs to have for a scheme; an API key's name follows it. */
function schemePhrase(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case "http":
      return scheme.scheme === "bearer"
        ? "a bearer token"
        : scheme.scheme === "basic"
          ? "a user name and password (HTTP Basic)"
          : `HTTP ${scheme.scheme} authentication`;
    case "apiKey":
      return scheme.in === "cookie"
        ? "the session cookie "
        : `an API key in the ${scheme.in === "query" ? "query parameter" : "header"} `;
    case "oauth2":
      return "an OAuth 2.0 access token";
    case "openIdConnect":
      return "an access token of the OpenID provider";
    case "mutualTLS":
      return "a client certificate (mutual TLS)";
  }
}

/** Names come from the description: `constructor` is one like any other. */
function own<T>(object: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function code(value: string): Children {
  return element("code", {}, value);
}

function list(items: Children[], separator: string): Children[] {
  return items.flatMap((item, index) =>
    index === 0 ? [item] : [separator, item],
  );
}
