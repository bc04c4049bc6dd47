import { stringify } from "yaml";
import { schemaNamed } from "../../../description/model";
import { placeholder } from "../../model/placeholder";
import { propertyMap } from "../../model/schema";
import { input, ok } from "../../api/item";
import type { Call } from "../../api/world";
import type { Row } from "../../store/store";
import { text } from "../values";
import type { Meaning } from "./index";

/** The authentik version that the description is of. */
const versionOf = ({ world }: Call) => world.description.info.version;

function systemInfo(call: Call) {
  const { request, view } = call;
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
      authentik_version: versionOf(call),
    },
    brand: "Larkfield Observatory (larkfield.example)",
    server_time: new Date().toISOString(),
    embedded_outpost_disabled: true,
    embedded_outpost_host: "",
  };
}

const settingsTable = "admin/settings";

/** The one row of settings, with the defaults of the schema until somebody changes them. */
function settings(call: Call): Row {
  const { store, model } = call.world;
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

const changeSettings = (call: Call) =>
  ok(withoutPk(call.world.store.update(settings(call), input(call))));

export const systemOperations: Record<string, Meaning> = {
  admin_settings_retrieve: { run: (call) => ok(withoutPk(settings(call))) },
  admin_settings_update: { run: changeSettings },
  admin_settings_partial_update: { run: changeSettings },
  admin_system_retrieve: { run: (call) => ok(systemInfo(call)) },
  admin_system_create: { run: (call) => ok(systemInfo(call)) },
  admin_version_retrieve: {
    permission: "signed-in",
    run: (call) =>
      ok({
        version_current: versionOf(call),
        version_latest: versionOf(call),
        version_latest_valid: true,
        build_hash: "",
        outdated: false,
        outpost_outdated: false,
      }),
  },
  admin_apps_list: {
    run: ({ world }) => {
      const apps = new Set(
        world.tables.map((table) => world.info(table).name.app),
      );
      return ok(
        [...apps]
          .sort()
          .map((name) => ({ name, label: name.replaceAll("_", " ") })),
      );
    },
  },
  admin_models_list: {
    run: ({ world }) =>
      ok(
        world.tables.map((table) => {
          const { app, model, verbose } = world.info(table).name;
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
    run: (call) => {
      const { store } = call.world;
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
    run: (call) => {
      const { description } = call.world;
      const wanted =
        call.query.get("format") ?? call.request.headers.get("accept") ?? "";
      if (/json/.test(wanted) && !/yaml/.test(wanted)) return ok(description);
      return {
        status: 200,
        raw: {
          text: stringify(description, { aliasDuplicateObjects: false }),
          headers: { "content-type": "application/vnd.oai.openapi" },
        },
      };
    },
  },
};
