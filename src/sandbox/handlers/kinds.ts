import { ok } from "../api/result";
import { enumOf, propertyMap } from "../model/schema";
import type { RequestContext } from "../api/context";
import { sourceType } from "../computed/sources";
import { text } from "../store/values";
import type { OperationHandler } from "../api/handler";

/** Lists the kinds of object in a union of collections, for its "types" operation. */
function kinds(context: RequestContext) {
  const { appContext, operation } = context;
  const prefix = operation.path.replace(/^\//, "").replace(/all\/types\/$/, "");
  return ok(
    appContext.tables
      .filter((table) => table.startsWith(prefix))
      .flatMap((table) => {
        const { schema, name } = appContext.info(table);
        if (
          schema === undefined ||
          !propertyMap(appContext.model, schema).has("component")
        )
          return [];
        const shown = appContext.represent.value(
          table,
          { pk: "" },
          "component",
          context.view,
        );
        return [
          {
            name: name.verbose,
            description: `A new ${name.verbose}`,
            component: String(shown),
            model_name: name.model.toLowerCase(),
            requires_enterprise: false,
          },
        ];
      }),
  );
}

const listKinds: OperationHandler = { permission: "signed-in", run: kinds };

export const kindsOperations: Record<string, OperationHandler> = {
  providers_all_types_list: listKinds,
  propertymappings_all_types_list: listKinds,
  policies_all_types_list: listKinds,
  sources_all_types_list: listKinds,
  stages_all_types_list: listKinds,
  outposts_service_connections_all_types_list: listKinds,
  sources_oauth_source_types_list: {
    permission: "signed-in",
    run: (context) => {
      const wanted = context.query.get("name");
      const names = enumOf(context.appContext.model, "ProviderTypeEnum") ?? [
        "openidconnect",
      ];
      return ok(
        names.filter((name) => !wanted || name === wanted).map(sourceType),
      );
    },
  },
  sources_all_user_settings_list: {
    permission: "signed-in",
    run: ({ appContext }) =>
      ok(
        appContext.store
          .rows("sources/oauth")
          .filter(({ enabled }) => enabled !== false)
          .map((row) => ({
            object_uid: String(row.slug),
            component: "ak-user-settings-source-oauth",
            title: String(row.name),
            configure_url: `/source/oauth/login/${String(row.slug)}/`,
            icon_url: text(row.icon),
          })),
      ),
  },
};
