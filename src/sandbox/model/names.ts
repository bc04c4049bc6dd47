/** The names of the authentik model behind a table. */
export interface ModelName {
  /** The Django app, such as `authentik_core`. */
  app: string;
  /** The model's class, such as `AuthorizationCode`. */
  model: string;
  /** The name shown to people, such as `Authorization Code`. */
  verbose: string;
}

const models: Record<string, string> = {
  "oauth2/authorization_codes": "AuthorizationCode",
  "oauth2/access_tokens": "AccessToken",
  "oauth2/refresh_tokens": "RefreshToken",
};

const verboseNames: Record<string, string> = {
  "providers/oauth2": "OAuth2/OpenID Provider",
  "providers/google_workspace": "Google Workspace Provider",
  "providers/microsoft_entra": "Microsoft Entra Provider",
};

const kinds = ["providers", "stages", "sources", "policies"];

function appOf(table: string): string {
  const [first = "", ...rest] = table.split("/");
  if (first === "oauth2") return "authentik_providers_oauth2";
  if (table === "core/brands") return "authentik_brands";
  if (first === "propertymappings" && rest[0] === "provider")
    return `authentik_providers_${rest[1] === "scope" ? "oauth2" : (rest[1] ?? "")}`;
  if (first === "propertymappings" && rest[0] === "source")
    return `authentik_sources_${rest[1] ?? ""}`;
  const kind = rest.filter(
    (part) => !["all", "stages", "prompts", "invitations"].includes(part),
  );
  const ownApp =
    kinds.includes(first) &&
    kind.length > 0 &&
    !["bindings", "user_connections", "group_connections"].includes(
      kind[0] ?? "",
    );
  return ownApp
    ? `authentik_${first}_${kind.join("_").replace(/_(users|groups)$/, "")}`
    : `authentik_${first}`;
}

/**
 * Returns the names of a table's model. The class defaults to the description's schema name, which
 * authentik derives from the serializer.
 */
export function modelName(table: string, schemaName?: string): ModelName {
  const fallback = (table.split("/").at(-1) ?? table).replace(/s$/, "");
  const model =
    models[table] ??
    schemaName ??
    fallback.replace(/(?:^|_)(\w)/g, (_, letter: string) =>
      letter.toUpperCase(),
    );
  return {
    app: appOf(table),
    model,
    verbose:
      verboseNames[table] ??
      model
        .replace(/([a-z\d])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3 $2$4")
        .replace("O Auth", "OAuth"),
  };
}
