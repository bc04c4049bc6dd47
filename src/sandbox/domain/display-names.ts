import type { Row, Store } from "../store/store";
import { text } from "../store/values";

type Display = (row: Row, store: Store) => string;

const username = (store: Store, pk: unknown) =>
  text(store.get("core/users", pk)?.username);

const issued =
  (what: string): Display =>
  (row, store) =>
    `${what} for ${String(row.provider)} for user ${username(store, row.user)}`;

/** Describes what a policy binding connects. */
const binding: Display = (row, store) => {
  const target = store
    .tables()
    .map((table) => store.get(table, row.target))
    .find((found) => found !== undefined);
  const group = store.get("core/groups", row.group);
  const bound = group
    ? `Group ${text(group.name)}`
    : row.user
      ? `User ${username(store, row.user)}`
      : "Policy";
  return `Binding from ${text(target?.name)} #${String(row.order)} to ${bound}`;
};

const byTable: Record<string, Display> = {
  "core/users": (row) => text(row.username),
  "core/groups": (row) => `Group ${text(row.name)}`,
  "core/tokens": (row) => `Token ${text(row.identifier)}`,
  "core/user_consent": (row, store) =>
    `User Consent ${text(store.get("core/applications", row.application)?.name)} by ${username(store, row.user)}`,
  "core/authenticated_sessions": (row) =>
    `Authenticated Session ${String(row.pk).slice(0, 10)}`,
  "core/brands": (row) =>
    row.default === true ? "Default brand" : `Brand ${text(row.domain)}`,
  "rbac/roles": (row) => `Role ${text(row.name)}`,
  "flows/instances": (row) => `Flow ${text(row.name)} (${text(row.slug)})`,
  "flows/bindings": (row) =>
    `Flow-stage binding #${String(row.order)} to ${text(row.target)}`,
  "policies/bindings": binding,
  "crypto/certificatekeypairs": (row) =>
    `Certificate-Key Pair ${text(row.name)}`,
  "oauth2/access_tokens": issued("Access Token"),
  "oauth2/refresh_tokens": issued("Refresh Token"),
  "oauth2/authorization_codes": issued("Authorization code"),
};

/** Returns an object's display name, as the `__str__` of authentik's models does. */
export function displayName(
  store: Store,
  table: string,
  row: Row,
  model: string,
): string {
  const own = byTable[table];
  if (own) return own(row, store);
  const name = text(row.name) || text(row.identifier) || text(row.slug);
  if (!name) return `${model} ${row.pk}`;
  if (/^stages\/(?!prompt\/prompts)/.test(table)) return `Stage ${name}`;
  if (table.startsWith("propertymappings/")) return `Property Mapping ${name}`;
  return name;
}
