import type { Description, OperationEntry } from "../../../description";
import type { Fault } from "../fault";

/** Permissions of authentik other than the four for each model. */
const particular = new Set([
  ...["view_system_info", "view_system_settings", "edit_system_settings"],
  ...["access_admin_interface", "impersonate", "reset_user_password"],
  ...["preview_user", "view_user_applications", "assign_user_permissions"],
  ...["unassign_user_permissions", "add_user_to_group"],
  ...["remove_user_from_group", "view_token_key", "set_token_key"],
  ...["view_flow_cache", "clear_flow_cache", "export_flow", "inspect_flow"],
  ...["view_policy_cache", "clear_policy_cache", "search_full_directory"],
  ...["assign_role_permissions", "unassign_role_permissions"],
  ...["view_certificatekeypair_certificate", "view_certificatekeypair_key"],
]);

/** Models that have permissions but no schema in the documented part of the API. */
const otherModels = ["flowstagebinding", "stage", "emailstage", "prompt"];

interface Named {
  name: string;
  pointer: string;
  app: string;
  codename: string;
  /** The model, for one of the four common permissions. */
  model: string | undefined;
}

/** Finds permissions that authentik does not have: wrong form, unknown model, or another app. */
export function checkPermissions(
  { components }: Description,
  entries: OperationEntry[],
): Fault[] {
  const models = new Set([
    ...Object.keys(components?.schemas ?? {}).map((name) => name.toLowerCase()),
    ...otherModels,
  ]);
  const all = entries.flatMap(({ operation, pointer }) =>
    (operation["x-permissions"] ?? []).map((name, index) =>
      parse(name, `${pointer}/x-permissions/${String(index)}`),
    ),
  );
  const apps = homes(all);
  return all.flatMap((permission) => {
    const problem = problemOf(permission, models, apps);
    if (!problem) return [];
    const [what, hint] = problem;
    const { name, pointer } = permission;
    const message = `The permission ${name} ${what}.`;
    return [{ rule: "permission-unknown", pointer, message, hint }];
  });
}

function problemOf(
  { app, codename, model }: Named,
  models: Set<string>,
  apps: Map<string, string>,
): [what: string, hint: string] | undefined {
  if (!/^[a-z0-9_]+$/.test(app) || !/^[a-z0-9_]+$/.test(codename))
    return [
      "is not of the form app.codename",
      "Write it as authentik_core.view_user.",
    ];
  if (model === undefined)
    return particular.has(codename)
      ? undefined
      : [
          "is not known",
          "Correct it, or add it to src/checks/description/rules/permissions.ts.",
        ];
  if (!models.has(model))
    return [
      "is about a model that the description does not have",
      "Correct the model's name: that of a schema, in lower case.",
    ];
  const home = apps.get(model);
  return home === app
    ? undefined
    : [`is of the app ${home ?? ""} elsewhere`, "Use one app for one model."];
}

function parse(name: string, pointer: string): Named {
  const [app = "", codename = ""] = name.split(/\.(.*)/s);
  const [, model] =
    /^(?:add|change|delete|view)_([a-z0-9]+)$/.exec(codename) ?? [];
  return { name, pointer, app, codename, model };
}

/** Returns the app that most permissions on a model name. */
function homes(all: Named[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { app, model } of all) {
    if (model === undefined) continue;
    const apps = counts.get(model) ?? new Map<string, number>();
    counts.set(model, apps.set(app, (apps.get(app) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([model, apps]) => [
      model,
      [...apps].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "",
    ]),
  );
}
