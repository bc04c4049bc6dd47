import type { AppContext } from "../api/context";

export const permissionsTable = "rbac/permissions";

const verbs = ["add", "change", "delete", "view"];

/** Adds the four permissions that authentik has for every model: add, change, delete, view. */
export function fillPermissions(appContext: AppContext): void {
  const { store, tables } = appContext;
  if (store.has(permissionsTable)) return;
  const models = [...new Set([...tables, ...store.tables()])]
    .filter((table) => !/^(openid|admin|rbac\/permissions)/.test(table))
    .map((table) => appContext.info(table).name);
  for (const { app, model, verbose } of models)
    for (const verb of verbs) {
      const pk = store.nextPk(permissionsTable);
      store.fill(permissionsTable, {
        pk,
        id: pk,
        name: `Can ${verb} ${verbose}`,
        codename: `${verb}_${model.toLowerCase()}`,
        model: model.toLowerCase(),
        app_label: app,
        app_label_verbose: app.replaceAll("_", " "),
        model_verbose: verbose,
      });
    }
}
