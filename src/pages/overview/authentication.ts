import type { Description, OAuthFlow, SecurityScheme } from "../../description";
import { schemeId } from "../plan";
import { markdown } from "../../page/markdown/nodes";
import { type Children, element } from "../../page/tree/node";

/** Returns the security schemes of an API with their descriptions. */
export function authenticationNodes({ components }: Description): Children {
  const schemes = Object.entries(components?.securitySchemes ?? {});
  if (schemes.length === 0)
    return element("p", {}, "The description declares no security schemes.");
  return element(
    "dl",
    {},
    schemes.map(([name, scheme]) => [
      element("dt", { id: schemeId(name) }, element("code", {}, name)),
      element(
        "dd",
        {},
        element("p", {}, schemeText(scheme)),
        scheme.deprecated
          ? element("p", { className: "openapi-deprecated" }, "Deprecated.")
          : undefined,
        markdown(scheme.description),
        scheme.type === "oauth2" ? flowNodes(scheme) : undefined,
      ),
    ]),
  );
}

function schemeText(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case "http":
      return scheme.bearerFormat === undefined
        ? `HTTP ${scheme.scheme} authentication.`
        : `HTTP ${scheme.scheme} authentication (${scheme.bearerFormat}).`;
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

/** Returns the URLs and scopes of each flow (OpenAPI, OAuth Flow Object). */
function flowNodes({
  flows,
  oauth2MetadataUrl: metadata,
}: SecurityScheme & { type: "oauth2" }): Children {
  return [
    metadata === undefined
      ? undefined
      : element("p", {}, "Server metadata: ", element("code", {}, metadata)),
    Object.entries(flows).map(flowNode),
  ];
}

function flowNode([name, flow]: [string, OAuthFlow]): Children {
  return [
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
  ];
}
