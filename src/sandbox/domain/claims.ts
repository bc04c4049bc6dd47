import type { Row, Store } from "../store/store";
import { groupsOf, uidOf } from "./users";
import { strings, text } from "../store/values";

const mappingTable = "propertymappings/provider/scope";

/** Returns the scope mappings selected in a provider; no other scope is ever granted. */
export function mappingsOf(store: Store, provider: Row): Row[] {
  return strings(provider.property_mappings).flatMap((pk) => {
    const mapping = store.get(mappingTable, pk);
    return mapping ? [mapping] : [];
  });
}

type Claims = Record<string, unknown>;

const standard: Record<string, (user: Row, store: Store) => Claims> = {
  email: (user) => ({ email: user.email, email_verified: true }),
  profile: (user, store) => ({
    name: user.name,
    given_name: user.name,
    preferred_username: user.username,
    nickname: user.username,
    groups: groupsOf(store, user).map(({ name }) => name),
  }),
};

/**
 * Returns the claims of a scope mapping. The sandbox does not run Python: it supports the standard
 * scopes, and expressions that return a dictionary literal of plain values.
 */
export function claimsOf(store: Store, mapping: Row, user: Row): Claims {
  const known = standard[text(mapping.scope_name)];
  if (known) return known(user, store);
  const [, dictionary = "{}"] =
    /^\s*return\s+(\{[\s\S]*\})\s*$/.exec(text(mapping.expression)) ?? [];
  try {
    return JSON.parse(
      dictionary
        .replace(/\bTrue\b/g, "true")
        .replace(/\bFalse\b/g, "false")
        .replace(/\bNone\b/g, "null"),
    ) as Claims;
  } catch {
    return {};
  }
}

/** Returns claim names by scope, for the provider's metadata. */
export function claimNames(store: Store, mappings: readonly Row[]) {
  const someone: Row = { pk: 0, username: "", name: "", email: "" };
  const names: Record<string, string[]> = { openid: ["sub"] };
  for (const mapping of mappings) {
    const found = Object.keys(claimsOf(store, mapping, someone));
    if (found.length > 0) names[text(mapping.scope_name)] = found;
  }
  return names;
}

/** Returns the `sub` of a user according to the provider's `sub_mode`. */
export function subjectOf(user: Row, mode: unknown): string {
  switch (mode) {
    case "user_id":
      return String(user.pk);
    case "user_uuid":
      return String(user.uuid);
    case "user_username":
    case "user_upn":
      return String(user.username);
    case "user_email":
      return String(user.email);
    default:
      return uidOf(user);
  }
}
