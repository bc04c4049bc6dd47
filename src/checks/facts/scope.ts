/** The collections of authentik's API that the description covers, operation by operation. */
export const covered = [
  "/admin/system/",
  "/admin/version/",
  "/core/applications/",
  "/core/authenticated_sessions/",
  "/core/groups/",
  "/core/tokens/",
  "/core/user_consent/",
  "/core/users/",
  "/crypto/",
  "/events/events/",
  "/flows/instances/",
  "/oauth2/",
  "/policies/bindings/",
  "/propertymappings/all/",
  "/propertymappings/provider/scope/",
  "/providers/all/",
  "/providers/oauth2/",
  "/rbac/roles/",
  "/root/config/",
  "/schema/",
  "/sources/all/",
  "/sources/oauth/",
];

/** Whether operations at this path template belong to the description. */
export function isCovered(path: string): boolean {
  return covered.some((prefix) => path.startsWith(prefix));
}
