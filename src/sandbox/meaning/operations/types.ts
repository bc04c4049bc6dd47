import { ok } from "../../api/item";
import { enumOf, propertyMap } from "../../model/schema";
import type { Call } from "../../api/world";
import { sourceType } from "../properties/sources";
import { text } from "../values";
import type { Meaning } from "./index";

/** The kinds of object that a union of collections holds, as its "types" operation lists them. */
function kinds(call: Call) {
  const { world, operation } = call;
  const prefix = operation.path.replace(/^\//, "").replace(/all\/types\/$/, "");
  return ok(
    world.tables
      .filter((table) => table.startsWith(prefix))
      .flatMap((table) => {
        const { schema, name } = world.info(table);
        if (
          schema === undefined ||
          !propertyMap(world.model, schema).has("component")
        )
          return [];
        const shown = world.represent.value(
          table,
          { pk: "" },
          "component",
          call.view,
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

const listKinds: Meaning = { permission: "signed-in", run: kinds };

export const typesOperations: Record<string, Meaning> = {
  providers_all_types_list: listKinds,
  propertymappings_all_types_list: listKinds,
  policies_all_types_list: listKinds,
  sources_all_types_list: listKinds,
  stages_all_types_list: listKinds,
  outposts_service_connections_all_types_list: listKinds,
  sources_oauth_source_types_list: {
    permission: "signed-in",
    run: (call) => {
      const wanted = call.query.get("name");
      const names = enumOf(call.world.model, "ProviderTypeEnum") ?? [
        "openidconnect",
      ];
      return ok(
        names.filter((name) => !wanted || name === wanted).map(sourceType),
      );
    },
  },
  sources_all_user_settings_list: {
    permission: "signed-in",
    run: ({ world }) =>
      ok(
        world.store
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
