import type { OperationEntry } from "../description";

const verbs = new Map([
  ["list", "List"],
  ["retrieve", "Get"],
  ["create", "Create"],
  ["update", "Replace"],
  ["partial_update", "Change"],
  ["destroy", "Delete"],
]);

/** Words that are written otherwise than they stand in ids. */
const spellings = new Map(
  ["LDAP", "SAML", "SCIM", "OAuth", "OAuth2", "TOTP", "SMS", "RAC", "RADIUS"]
    .concat(["WebAuthn", "GeoIP", "API", "ID", "UI", "URL", "SSO", "MFA"])
    .map((word) => [word.toLowerCase(), word]),
);

/**
 * A readable name for menus: the description's own (`x-displayName`, summary), else made from the
 * operation id, without the tag that the menu shows anyway: `oauth2_access_tokens_list` becomes
 * "List access tokens".
 */
export function displayName(entry: OperationEntry): string {
  const { operation, operationId, path } = entry;
  const given = operation["x-displayName"] ?? operation.summary;
  if (typeof given === "string" && given !== "") return given;
  const [, words = operationId, verb = ""] =
    /^(.*?)_(list|retrieve|create|partial_update|update|destroy)$/.exec(
      operationId,
    ) ?? [];
  const tag = operation.tags?.[0] ?? "";
  const subject = words.startsWith(`${tag}_`)
    ? words.slice(tag.length + 1)
    : words;
  const user = /^(.+)_used_by$/.exec(subject)?.[1];
  if (user) return `What uses ${spell(user)}`;
  // A word after the id in the path is an action of its own: `/users/{id}/set_password/`.
  const isAction = /\}\/[^{}]*[^{}/]\/?$/.test(path);
  const prefix = isAction ? "" : verbs.get(verb);
  return capitalize(prefix ? `${prefix} ${spell(subject)}` : spell(subject));
}

function spell(words: string): string {
  return words
    .split("_")
    .map((word) => spellings.get(word) ?? word)
    .join(" ")
    .trim();
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
