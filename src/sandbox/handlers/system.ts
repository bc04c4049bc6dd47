import { stringifyYaml } from "../../description";
import { schemaNamed } from "../../description/model";
import { placeholder } from "../model/placeholder";
import { propertyMap } from "../model/schema";
import { ok } from "../api/result";
import { input } from "../api/item";
import type { RequestContext } from "../api/context";
import type { Row } from "../store/store";
import { text } from "../store/values";
import type { OperationHandler } from "../api/handler";

/** Returns the description's authentik version. */
const versionOf = ({ appContext }: RequestContext) =>
  appContext.description.info.version;

function systemInfo(context: RequestContext) {
  const { request, view } = context;
  const headers = [...request.headers].filter(
    ([name]) => !/authorization|cookie|csrf/.test(name),
  );
  return {
    http_headers: Object.fromEntries(headers),
    http_host: new URL(view.origin).host,
    http_is_secure: view.origin.startsWith("https:"),
    runtime: {
      python_version: "none: this is the sandbox",
      environment: "sandbox",
      architecture: process.arch,
      platform: process.platform,
      uname: `Node.js ${process.version}`,
      openssl_version: process.versions.openssl,
      openssl_fips_enabled: null,
      authentik_version: versionOf(context),
    },
    brand: "Larkfield Observatory (larkfield.example)",
    server_time: new Date().toISOString(),
    embedded_outpost_disabled: true,
    embedded_outpost_host: "",
  };
}

const settingsTable = "admin/settings";

/** Returns the single settings row, created from the schema's defaults on first use. */
function settings(context: RequestContext): Row {
  const { store, model } = context.appContext;
  const [existing] = store.rows(settingsTable);
  if (existing) return existing;
  const schema = schemaNamed(model, "Settings");
  const row: Row = { pk: 1 };
  if (schema !== undefined)
    for (const { name, schema: property } of propertyMap(
      model,
      schema,
    ).values())
      row[name] = placeholder(model, property, name);
  return store.insert(settingsTable, {
    ...row,
    avatars: "gravatar,initials",
    event_retention: "days=365",
    footer_links: [],
    impersonation: true,
    default_token_duration: "minutes=30",
    default_token_length: 60,
  });
}

const withoutPk = ({ pk: _, ...fields }: Row) => fields;

const changeSettings = (context: RequestContext) =>
  ok(
    withoutPk(
      context.appContext.store.update(settings(context), input(context)),
    ),
  );

export const systemOperations: Record<string, OperationHandler> = {
  admin_settings_retrieve: {
    run: (context) => ok(withoutPk(settings(context))),
  },
  admin_settings_update: { run: changeSettings },
  admin_settings_partial_update: { run: changeSettings },
  admin_system_retrieve: { run: (context) => ok(systemInfo(context)) },
  admin_system_create: { run: (context) => ok(systemInfo(context)) },
  admin_version_retrieve: {
    permission: "signed-in",
    run: (context) =>
      ok({
        version_current: versionOf(context),
        version_latest: versionOf(context),
        version_latest_valid: true,
        build_hash: "",
        outdated: false,
        outpost_outdated: false,
      }),
  },
  admin_apps_list: {
    run: ({ appContext }) => {
      const apps = new Set(
        appContext.tables.map((table) => appContext.info(table).name.app),
      );
      return ok(
        [...apps]
          .sort()
          .map((name) => ({ name, label: name.replaceAll("_", " ") })),
      );
    },
  },
  admin_models_list: {
    run: ({ appContext }) =>
      ok(
        appContext.tables.map((table) => {
          const { app, model, verbose } = appContext.info(table).name;
          return { name: `${app}.${model.toLowerCase()}`, label: verbose };
        }),
      ),
  },
  root_config_retrieve: {
    permission: "signed-in",
    run: () =>
      ok({
        error_reporting: {
          enabled: false,
          sentry_dsn: "",
          environment: "sandbox",
          send_pii: false,
          traces_sample_rate: 0,
        },
        capabilities: ["can_impersonate", "can_save_media"],
        cache_timeout: 300,
        cache_timeout_flows: 300,
        cache_timeout_policies: 300,
        cache_timeout_reputation: 300,
      }),
  },
  core_brands_current_retrieve: {
    permission: "signed-in",
    run: (context) => {
      const { store } = context.appContext;
      const brand = store.find("core/brands", (row) => row.default === true);
      const slug = (property: string) =>
        text(store.get("flows/instances", brand?.[property])?.slug);
      const flows = [
        "flow_authentication",
        "flow_invalidation",
        "flow_recovery",
      ];
      return ok({
        matched_domain: text(brand?.domain),
        branding_title: text(brand?.branding_title),
        branding_logo: text(brand?.branding_logo),
        branding_favicon: text(brand?.branding_favicon),
        ui_footer_links: [],
        ui_theme: "automatic",
        ...Object.fromEntries(
          flows.map((name) => [name, slug(name)]).filter(([, value]) => value),
        ),
        default_locale: "",
      });
    },
  },
  schema_retrieve: {
    permission: "signed-in",
    run: (context) => {
      const { description } = context.appContext;
      const wanted =
        context.query.get("format") ??
        context.request.headers.get("accept") ??
        "";
      if (/json/.test(wanted) && !/yaml/.test(wanted)) return ok(description);
      return {
        status: 200,
        raw: {
          text: stringifyYaml(description),
          headers: { "content-type": "application/vnd.oai.openapi" },
        },
      };
    },
  },
};
