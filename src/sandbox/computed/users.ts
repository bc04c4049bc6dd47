import type { Compute, Lookup } from "../model/computed";
import type { Row } from "../store/store";
import { isSuperuser, permissionsOf, uidOf } from "../domain/users";
import { strings, text } from "../store/values";

/** Draws initials on a coloured square, as a data URI, like authentik's default avatar. */
function avatarOf(user: Row): string {
  const name = text(user.name) || text(user.username);
  const initials = name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase().replace(/[^\p{L}\p{N}]/gu, ""))
    .join("");
  const hue = Number.parseInt(uidOf(user).slice(0, 4), 16) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="hsl(${hue} 45% 35%)"/><text x="32" y="41" fill="#fff" font-family="sans-serif" font-size="26" text-anchor="middle">${initials}</text></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

const members = (lookup: Lookup, group: Row): number[] =>
  lookup.store
    .rows("core/users")
    .filter(({ groups }) => strings(groups).includes(String(group.pk)))
    .map(({ pk }) => Number(pk));

export const userProperties: Record<string, Compute> = {
  is_superuser: (row, { lookup }) => isSuperuser(lookup.store, row),
  avatar: avatarOf,
  uid: uidOf,
  settings: ({ attributes }) =>
    (attributes as Record<string, unknown> | undefined)?.settings ?? {},
  system_permissions: (row, { lookup }) => [
    ...permissionsOf(lookup.store, row),
  ],
};

export const groupProperties: Record<string, Compute> = {
  users: (row, { lookup }) => members(lookup, row),
  parent_name: ({ parent }, { lookup }) =>
    lookup.store.get("core/groups", parent)?.name ?? null,
};
