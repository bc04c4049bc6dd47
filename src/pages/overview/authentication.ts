import type {
  Description,
  OAuthFlow,
  OAuthFlows,
  SecurityScheme,
} from "../../description";
import { markdown } from "../../page/markdown/nodes";
import { type Children, element } from "../../page/tree/node";

/** The credentials that an API takes, each with what its description says of it. */
export function authenticationNodes({ components }: Description): Children {
  const schemes = Object.entries(components?.securitySchemes ?? {});
  if (schemes.length === 0)
    return element("p", {}, "The description declares no security schemes.");
  return element(
    "dl",
    {},
    schemes.map(([name, scheme]) => [
      element("dt", {}, element("code", {}, name)),
      element(
        "dd",
        {},
        element("p", {}, schemeText(scheme)),
        markdown(scheme.description),
        scheme.type === "oauth2" ? flowNodes(scheme.flows) : undefined,
      ),
    ]),
  );
}

function schemeText(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case "http":
      return scheme.bearerFormat === undefined
        ? `HTTP authentication, ${scheme.scheme}.`
        : `HTTP authentication, ${scheme.scheme} (${scheme.bearerFormat}).`;
    case "apiKey":
      return `The ${scheme.in === "query" ? "query parameter" : scheme.in} ${scheme.name}.`;
    case "oauth2":
      return `OAuth 2.0: ${Object.keys(scheme.flows).join(", ")}.`;
    case "openIdConnect":
      return `OpenID Connect, discovered at ${scheme.openIdConnectUrl}.`;
    case "mutualTLS":
      return "A client certificate (mutual TLS).";
  }
}

const urls = [
  ["authorizationUrl", "Authorization URL"],
  ["tokenUrl", "Token URL"],
  ["refreshUrl", "Refresh URL"],
  ["deviceAuthorizationUrl", "Device authorization URL"],
] as const;

/** The URLs and scopes of each flow (OpenAPI, OAuth Flow Object). */
function flowNodes(flows: OAuthFlows): Children {
  return Object.entries(flows).map(([name, flow]: [string, OAuthFlow]) => [
    element("p", {}, element("strong", {}, name)),
    element(
      "ul",
      {},
      urls.map(([key, label]) => {
        const url = flow[key];
        return url === undefined
          ? undefined
          : element("li", {}, `${label}: `, element("code", {}, url));
      }),
      Object.entries(flow.scopes).map(([scope, text]) =>
        element(
          "li",
          {},
          "Scope ",
          element("code", {}, scope),
          text === "" ? undefined : `: ${text}`,
        ),
      ),
    ),
  ]);
}
