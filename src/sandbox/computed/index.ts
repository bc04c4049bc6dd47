import type { Compute, ComputedProperties } from "../model/computed";
import type { ModelName } from "../model/names";
import { applicationProperties } from "./applications";
import { certificateProperties } from "./certificates";
import { flowProperties, stageProperties } from "./flows";
import { policyProperties } from "./policies";
import {
  grantProperties,
  oauth2ProviderProperties,
  tokenProperties,
} from "./oauth2";
import { providerProperties } from "./providers";
import { sessionProperties } from "./sessions";
import { sourceProperties } from "./sources";
import { groupProperties, userProperties } from "./users";

type Properties = Record<string, Compute | undefined>;

const byTable: Record<string, Properties | undefined> = {
  "core/users": userProperties,
  "core/groups": groupProperties,
  "core/applications": applicationProperties,
  "core/authenticated_sessions": sessionProperties,
  "crypto/certificatekeypairs": certificateProperties,
  "flows/instances": flowProperties,
  "sources/oauth": sourceProperties,
  "providers/oauth2": oauth2ProviderProperties,
  "oauth2/authorization_codes": grantProperties,
  "oauth2/access_tokens": tokenProperties,
  "oauth2/refresh_tokens": tokenProperties,
};

const byPrefix: [string, Properties][] = [
  ["providers/", providerProperties],
  ["stages/", stageProperties],
  ["policies/", policyProperties],
];

/** Computes an object's model names, unless its row stores them. */
function naming(nameOf: (table: string) => ModelName): Properties {
  const component = (table: string) =>
    `ak-${table
      .replace(/^propertymappings\/(provider|source)\//, "property-mapping-")
      .replace(/^(provider|stage|source)s\//, "$1-")
      .replace(/^policies\//, "policy-")
      .replaceAll(/[/_]/g, "-")}-form`;
  return {
    verbose_name: (row, { table }) => row.verbose_name ?? nameOf(table).verbose,
    verbose_name_plural: (row, { table }) =>
      row.verbose_name_plural ?? `${nameOf(table).verbose}s`,
    meta_model_name: (row, { table }) => {
      const { app, model } = nameOf(table);
      return row.meta_model_name ?? `${app}.${model.toLowerCase()}`;
    },
    component: (row, { table }) => row.component ?? component(table),
  };
}

/**
 * Returns all computed properties.
 * @param hasProperty whether a table's objects have a property; true for an unknown table
 */
export function createComputed(
  nameOf: (table: string) => ModelName,
  hasProperty: (table: string, property: string) => boolean,
): ComputedProperties {
  const names = naming(nameOf);
  return (table, property) =>
    byTable[table]?.[property] ??
    byPrefix.find(([prefix]) => table.startsWith(prefix))?.[1][property] ??
    (names[property] && hasProperty(table, property)
      ? names[property]
      : undefined);
}
