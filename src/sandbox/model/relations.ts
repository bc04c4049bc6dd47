/**
 * What happens to an object when the one it refers to is deleted; names as in `UsedByActionEnum`.
 */
export type OnDelete = "cascade" | "cascade_many" | "set_null" | "set_default";

/** A property whose value is the primary key of another object, or a list of primary keys. */
export interface Relation {
  /** Whether a table can hold the referenced object. */
  targets: (table: string) => boolean;
  onDelete: OnDelete;
}

const only =
  (...tables: string[]) =>
  (table: string) =>
    tables.includes(table);
const below = (prefix: string, except?: RegExp) => (table: string) =>
  table.startsWith(prefix) && !except?.test(table);

const users = only("core/users");
const groups = only("core/groups");
const flows = only("flows/instances");
const certificates = only("crypto/certificatekeypairs");
const applications = only("core/applications");
const providers = below("providers/", /_(users|groups)$/);
const sources = below("sources/", /_(users|groups)$|_connections\//);
const stages = below("stages/", /\/(prompts|invitations|\w+_device_types)$/);
const policies = below("policies/", /\/(bindings|scores)$/);
const mappings = below("propertymappings/");
const prompts = only("stages/prompt/prompts");
const deviceTypes = only("stages/authenticator/webauthn_device_types");
const bindable = (table: string) =>
  applications(table) ||
  flows(table) ||
  sources(table) ||
  only("flows/bindings", "events/rules", "rac/endpoints")(table);

const owns = (targets: Relation["targets"]): Relation => ({
  targets,
  onDelete: "cascade",
});
const many = (targets: Relation["targets"]): Relation => ({
  targets,
  onDelete: "cascade_many",
});
const optional = (targets: Relation["targets"]): Relation => ({
  targets,
  onDelete: "set_null",
});

/**
 * Relations by property name; authentik uses the same name for the same relation in nearly all
 * models.
 */
const byName: Partial<Record<string, Relation>> = {
  user: owns(users),
  users: many(users),
  created_by: owns(users),
  group: owns(groups),
  groups: many(groups),
  parent: optional(groups),
  filter_group: optional(groups),
  sync_parent_group: optional(groups),
  create_users_group: optional(groups),
  roles: many(only("rbac/roles")),
  provider: owns(providers),
  providers: many(providers),
  backchannel_providers: many(providers),
  application: owns(applications),
  default_application: optional(applications),
  authorization_flow: owns(flows),
  pre_authentication_flow: owns(flows),
  authentication_flow: optional(flows),
  enrollment_flow: optional(flows),
  recovery_flow: optional(flows),
  passwordless_flow: optional(flows),
  configure_flow: optional(flows),
  flow: optional(flows),
  flow_set: many(flows),
  flow_authentication: optional(flows),
  flow_invalidation: optional(flows),
  flow_recovery: optional(flows),
  flow_unenrollment: optional(flows),
  flow_user_settings: optional(flows),
  flow_device_code: optional(flows),
  certificate: optional(certificates),
  web_certificate: optional(certificates),
  client_certificate: optional(certificates),
  peer_certificate: optional(certificates),
  signing_key: optional(certificates),
  signing_kp: optional(certificates),
  verification_kp: optional(certificates),
  encryption_kp: optional(certificates),
  tls_verification: optional(certificates),
  tls_authentication: optional(certificates),
  source: owns(sources),
  sources: many(sources),
  jwks_sources: many(only("sources/oauth")),
  stage: owns(stages),
  password_stage: optional(stages),
  captcha_stage: optional(stages),
  configuration_stages: many(stages),
  fields: many(prompts),
  validation_policies: many(policies),
  policy: owns(policies),
  policies: many(policies),
  target: owns(bindable),
  property_mappings: many(mappings),
  property_mappings_group: many(mappings),
  user_property_mappings: many(mappings),
  group_property_mappings: many(mappings),
  webhook_mapping: optional(mappings),
  mapping: optional(mappings),
  name_id_mapping: optional(mappings),
  transports: many(only("events/transports")),
  event: optional(only("events/events")),
  device_type_restrictions: many(deviceTypes),
  webauthn_allowed_device_types: many(deviceTypes),
  service_connection: optional(below("outposts/service_connections/")),
  endpoint: owns(only("rac/endpoints")),
  tenant: owns(only("tenants/tenants")),
};

/** Exceptions by table and property; `undefined` if the property is not a relation. */
const byTable: Record<string, Relation | undefined> = {
  "agents/agents.parent": owns(users),
  "core/applications.provider": { targets: providers, onDelete: "set_default" },
  "core/applications.group": undefined,
  "core/object_attributes.group": undefined,
  "events/events.user": undefined,
  "stages/authenticator/sms.provider": undefined,
  "events/rules.group": optional(groups),
};

/** Returns the relation of a table's property, if it is one. */
export function relationOf(table: string, property: string) {
  const key = `${table}.${property}`;
  if (Object.hasOwn(byTable, key)) return byTable[key];
  return Object.hasOwn(byName, property) ? byName[property] : undefined;
}
