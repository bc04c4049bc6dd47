import { isRecord, mapValues } from "../../../description/model/record";

/**
 * Replaces device authorization flows (OpenAPI 3.2) with client credentials. Version 2.50 of
 * Redocly's linter fails on their scopes, because it has no type for the name that it gives them.
 */
export function withoutDeviceFlow(
  description: Record<string, unknown>,
): Record<string, unknown> {
  const { components } = description;
  if (!isRecord(components) || !isRecord(components["securitySchemes"]))
    return description;
  const securitySchemes = mapValues(components["securitySchemes"], renamed);
  return { ...description, components: { ...components, securitySchemes } };
}

function renamed(scheme: unknown): unknown {
  if (!isRecord(scheme) || !isRecord(scheme["flows"])) return scheme;
  const { deviceAuthorization: device, ...flows } = scheme["flows"];
  if (!isRecord(device)) return scheme;
  const { deviceAuthorizationUrl: _, ...flow } = device;
  const other = isRecord(flows["clientCredentials"])
    ? flows["clientCredentials"]
    : {};
  const scopes = {
    ...(isRecord(flow["scopes"]) && flow["scopes"]),
    ...(isRecord(other["scopes"]) && other["scopes"]),
  };
  const clientCredentials = { ...flow, ...other, scopes };
  return { ...scheme, flows: { ...flows, clientCredentials } };
}
