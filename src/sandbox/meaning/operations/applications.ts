import { invalid } from "../../api/errors";
import { filter } from "../../api/filter";
import { input, item, ok, shown } from "../../api/item";
import { order, search } from "../../api/order";
import { paginate } from "../../api/paginate";
import { signedIn } from "../../api/permissions";
import { pageItem } from "../../model/collections";
import { schemaNamed } from "../../../description/model";
import type { Call } from "../../api/world";
import { checked, create } from "../../api/write";
import type { Row } from "../../store/store";
import { accessibleApplications, checkAccess } from "../access";
import { eventSeries } from "../charts";
import { isSuperuser } from "../properties/users";
import { text } from "../values";
import { uploaded } from "./uploads";
import type { Meaning } from "./index";

const table = "core/applications";

/** The user that `for_user` names, else the caller. @throws {ApiError} 400 */
export function forUser(call: Call): Row {
  const caller = signedIn(call);
  const wanted = call.query.get("for_user");
  if (wanted === null || !isSuperuser(call.world.store, caller)) return caller;
  const user = call.world.store.get("core/users", wanted);
  if (!user) throw invalid({ for_user: ["User not found"] });
  return user;
}

/** Applications that the caller may open; superusers may ask for all, or for another user's. */
function list(call: Call): Row[] {
  const { store } = call.world;
  const all =
    call.query.get("superuser_full_list") === "true" &&
    isSuperuser(store, signedIn(call));
  const rows = all
    ? store.rows(table)
    : accessibleApplications(store, forUser(call));
  return call.query.get("only_with_launch_url") === "true"
    ? rows.filter(({ meta_launch_url: url }) => text(url) !== "")
    : rows;
}

const handled = new Set([
  "for_user",
  "superuser_full_list",
  "only_with_launch_url",
]);

export const applicationsOperations: Record<string, Meaning> = {
  core_applications_list: {
    permission: "signed-in",
    run: (call) => {
      const entries = list(call).map((row) => ({ table, row }));
      const found = search(call, filter(call, entries, handled));
      const page = paginate(order(call, found), call.query);
      const schema = pageItem(call.world.model, call.operation.schema);
      return ok({
        ...page,
        results: page.results.map((entry) => shown(call, entry, schema)),
      });
    },
  },

  core_applications_check_access_retrieve: {
    permission: "signed-in",
    run: (call) => {
      const wanted = call.params.slug;
      const row =
        call.world.store.find(table, ({ slug }) => slug === wanted) ??
        item(call, table).row;
      const result = checkAccess(call.world.store, row, forUser(call));
      return ok({ ...result, log_messages: [] });
    },
  },

  core_applications_metrics_list: {
    permission: "signed-in",
    run: (call) => {
      const { row } = item(call, table);
      const pk = String(row.pk).replaceAll("-", "");
      return ok(
        eventSeries(call.world.store, ({ action, context }) => {
          const app = (context as { authorized_application?: { pk?: unknown } })
            .authorized_application;
          return action === "authorize_application" && app?.pk === pk;
        }),
      );
    },
  },

  core_applications_set_icon_create: {
    permission: "signed-in",
    run: (call) => uploaded(call, item(call, table).row, "meta_icon"),
  },
  core_applications_set_icon_url_create: {
    permission: "signed-in",
    run: (call) => {
      const { row } = item(call, table);
      call.world.store.update(row, { meta_icon: input(call).url });
      return ok({});
    },
  },

  core_transactional_applications_update: {
    permission: [
      "authentik_core.add_application",
      "authentik_core.add_provider",
    ],
    run: transactional,
  },
};

/** Makes an application and its provider together, or neither. */
function transactional(call: Call) {
  const { world } = call;
  const body = input(call);
  const [, kind = ""] = text(body.provider_model).split(".");
  const providers = world.tables.find(
    (name) =>
      name.startsWith("providers/") &&
      world.info(name).name.model.toLowerCase() === kind.toLowerCase(),
  );
  const schemaOf = (name: string) => schemaNamed(world.model, `${name}Request`);
  const providerSchema = providers
    ? schemaOf(world.info(providers).name.model)
    : undefined;
  const appSchema = schemaOf("Application");
  if (!providers || providerSchema === undefined || appSchema === undefined)
    throw invalid({ provider_model: ["Invalid provider model"] });
  const app = { ...(body.app as object), provider: null };
  const appFields = checked(world, appSchema, app, table);
  const providerFields = checked(
    world,
    providerSchema,
    body.provider,
    providers,
  );
  const provider = create(call, providers, providerFields);
  create(call, table, { ...appFields, provider: provider.pk });
  return ok({ applied: true, logs: [] });
}
