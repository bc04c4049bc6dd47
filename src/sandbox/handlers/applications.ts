import { invalid } from "../api/errors";
import { filter } from "../api/filter";
import { ok } from "../api/result";
import { input, item, shown } from "../api/item";
import { order, search } from "../api/order";
import { paginate } from "../api/paginate";
import { signedIn } from "../api/permissions";
import { pageItem } from "../model/collections";
import { schemaNamed } from "../../description/model";
import type { RequestContext } from "../api/context";
import { checked, create } from "../api/write";
import type { Row } from "../store/store";
import { accessibleApplications, checkAccess } from "../domain/access";
import { eventSeries } from "../domain/charts";
import { isSuperuser } from "../domain/users";
import { text } from "../store/values";
import { imageOperations } from "./uploads";
import type { OperationHandler } from "../api/handler";

const table = "core/applications";
const icon = imageOperations(table, "meta_icon");

/**
 * Returns the user that a superuser names in `for_user`, otherwise the caller.
 * @throws {ApiError} 400
 */
export function forUser(context: RequestContext): Row {
  const caller = signedIn(context);
  const wanted = context.query.get("for_user");
  if (wanted === null || !isSuperuser(context.appContext.store, caller))
    return caller;
  const user = context.appContext.store.get("core/users", wanted);
  if (!user) throw invalid({ for_user: ["User not found"] });
  return user;
}

/** Lists the applications that the caller may open; superusers may list all, or another user's. */
function list(context: RequestContext): Row[] {
  const { store } = context.appContext;
  const all =
    context.query.get("superuser_full_list") === "true" &&
    isSuperuser(store, signedIn(context));
  const rows = all
    ? store.rows(table)
    : accessibleApplications(store, forUser(context));
  return context.query.get("only_with_launch_url") === "true"
    ? rows.filter(({ meta_launch_url: url }) => text(url) !== "")
    : rows;
}

const handled = new Set([
  "for_user",
  "superuser_full_list",
  "only_with_launch_url",
]);

export const applicationsOperations: Record<string, OperationHandler> = {
  core_applications_list: {
    permission: "signed-in",
    run: (context) => {
      const entries = list(context).map((row) => ({ table, row }));
      const found = search(context, filter(context, entries, handled));
      const page = paginate(order(context, found), context.query);
      const schema = pageItem(
        context.appContext.model,
        context.operation.schema,
      );
      return ok({
        ...page,
        results: page.results.map((entry) => shown(context, entry, schema)),
      });
    },
  },

  core_applications_check_access_retrieve: {
    permission: "signed-in",
    run: (context) => {
      const wanted = context.params.slug;
      const row =
        context.appContext.store.find(table, ({ slug }) => slug === wanted) ??
        item(context, table).row;
      const result = checkAccess(
        context.appContext.store,
        row,
        forUser(context),
      );
      return ok({ ...result, log_messages: [] });
    },
  },

  core_applications_metrics_list: {
    permission: "signed-in",
    run: (context) => {
      const { row } = item(context, table);
      const pk = String(row.pk).replaceAll("-", "");
      return ok(
        eventSeries(context.appContext.store, ({ action, context }) => {
          const app = (context as { authorized_application?: { pk?: unknown } })
            .authorized_application;
          return action === "authorize_application" && app?.pk === pk;
        }),
      );
    },
  },

  core_applications_set_icon_create: icon.fromFile,
  core_applications_set_icon_url_create: icon.fromUrl,

  core_transactional_applications_update: {
    permission: [
      "authentik_core.add_application",
      "authentik_core.add_provider",
    ],
    run: transactional,
  },
};

/** Creates an application and its provider, or neither if one of them fails. */
function transactional(context: RequestContext) {
  const { appContext } = context;
  const body = input(context);
  const [, kind = ""] = text(body.provider_model).split(".");
  const providers = appContext.tables.find(
    (name) =>
      name.startsWith("providers/") &&
      appContext.info(name).name.model.toLowerCase() === kind.toLowerCase(),
  );
  const schemaOf = (name: string) =>
    schemaNamed(appContext.model, `${name}Request`);
  const providerSchema = providers
    ? schemaOf(appContext.info(providers).name.model)
    : undefined;
  const appSchema = schemaOf("Application");
  if (!providers || providerSchema === undefined || appSchema === undefined)
    throw invalid({ provider_model: ["Invalid provider model"] });
  const app = { ...(body.app as object), provider: null };
  const appFields = checked(appContext, appSchema, app, table);
  const providerFields = checked(
    appContext,
    providerSchema,
    body.provider,
    providers,
  );
  const provider = create(context, providers, providerFields);
  create(context, table, { ...appFields, provider: provider.pk });
  return ok({ applied: true, logs: [] });
}
