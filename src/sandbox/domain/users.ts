import { createHash } from "node:crypto";
import type { Row, Store } from "../store/store";
import { strings } from "../store/values";

/** Returns a user's groups and all their parents. */
export function groupsOf(store: Store, user: Row): Row[] {
  const found = new Map<string, Row>();
  const visit = (pk: unknown): void => {
    const group = store.get("core/groups", pk);
    if (!group || found.has(String(group.pk))) return;
    found.set(String(group.pk), group);
    visit(group.parent);
  };
  for (const pk of strings(user.groups)) visit(pk);
  return [...found.values()];
}

export function isSuperuser(store: Store, user: Row): boolean {
  return groupsOf(store, user).some((group) => group.is_superuser === true);
}

/** Returns a user's permissions: their own and those of their groups' roles. */
export function permissionsOf(store: Store, user: Row): Set<string> {
  const roles = groupsOf(store, user).flatMap((group) => strings(group.roles));
  return new Set([
    ...strings(user.permissions),
    ...roles.flatMap((pk) => strings(store.get("rbac/roles", pk)?.permissions)),
  ]);
}

/** Returns authentik's `uid`, a hash that never changes for a user. */
export function uidOf(user: Row): string {
  if (typeof user.uid === "string") return user.uid;
  return createHash("sha256")
    .update(`sandbox:${String(user.uuid)}`)
    .digest("hex");
}
