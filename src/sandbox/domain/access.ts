import type { Row, Store } from "../store/store";
import { groupsOf, isSuperuser } from "./users";
import { strings, text } from "../store/values";

export interface AccessResult {
  passing: boolean;
  messages: string[];
}

/**
 * Whether a policy lets a user pass. The sandbox does not run Python: it understands only
 * `return False` and the group membership test; every other expression passes.
 */
export function policyPasses(store: Store, policy: Row, user: Row): boolean {
  const expression = text(policy.expression).trim();
  if (/^return False$/.test(expression)) return false;
  const [, name] =
    /^return ak_is_group_member\(request\.user, name="([^"]*)"\)$/.exec(
      expression,
    ) ?? [];
  return (
    name === undefined ||
    groupsOf(store, user).some((group) => group.name === name)
  );
}

/** Whether a binding to a user, a group or a policy lets a user pass. */
function bindingPasses(store: Store, binding: Row, user: Row): boolean {
  const groups = groupsOf(store, user);
  if (binding.user !== null && binding.user !== undefined)
    return binding.user === user.pk;
  if (text(binding.group)) return groups.some(({ pk }) => pk === binding.group);
  const policy = store
    .tables()
    .filter((table) => table.startsWith("policies/"))
    .map((table) => store.get(table, binding.policy))
    .find((row) => row !== undefined);
  return policy === undefined || policyPasses(store, policy, user);
}

/**
 * Checks whether a user may access the target of the bindings. Without bindings everybody may; with
 * `policy_engine_mode: any`, one passing binding is enough. Superusers always may.
 */
export function checkAccess(
  store: Store,
  target: Row,
  user: Row,
): AccessResult {
  const bindings = store
    .rows("policies/bindings")
    .filter((row) => row.target === target.pk && row.enabled !== false)
    .sort((a, b) => Number(a.order) - Number(b.order));
  if (bindings.length === 0 || isSuperuser(store, user))
    return { passing: true, messages: [] };
  const results = bindings.map(
    (binding) =>
      bindingPasses(store, binding, user) !== (binding.negate === true),
  );
  const passing =
    target.policy_engine_mode === "all"
      ? results.every(Boolean)
      : results.some(Boolean);
  return {
    passing,
    messages: passing ? [] : ["No binding lets this user pass."],
  };
}

/** Returns the applications that a user may access. */
export function accessibleApplications(store: Store, user: Row): Row[] {
  return store
    .rows("core/applications")
    .filter((application) => checkAccess(store, application, user).passing);
}

/** Whether the user has consented to the scopes and the consent has not expired. */
export function hasConsent(
  store: Store,
  application: Row,
  user: Row,
  scopes: readonly string[],
): boolean {
  return store
    .rows("core/user_consent")
    .some(
      (row) =>
        row.user === user.pk &&
        row.application === application.pk &&
        !(
          typeof row.expires === "string" &&
          Date.parse(row.expires) <= Date.now()
        ) &&
        scopes.every((scope) =>
          strings(text(row.permissions).split(" ")).includes(scope),
        ),
    );
}
