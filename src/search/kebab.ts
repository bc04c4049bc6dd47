/**
 * Derives a page's name from an id or a name: `core-users-list` for both `core_users_list` and
 * `CoreUsersList`.
 */
export function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3-$2$4")
    .replace(/(\d)(?=[a-z])|([a-z])(?=\d)/gi, "$1$2-")
    .replace(/[^a-z\d]+/gi, "-")
    .toLowerCase();
}
