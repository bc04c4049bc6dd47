import type { Compute, Derived } from "../../model/derived";
import { modelName } from "../../model/names";
import type { Schemas } from "../../model/schema";
import {
  grantProperties,
  oauth2ProviderProperties,
  tokenProperties,
} from "./oauth2";
import { providerProperties } from "./providers";
import { groupProperties, userProperties } from "./users";

type Properties = Record<string, Compute | undefined>;

const byTable: Record<string, Properties | undefined> = {
  "core/users": userProperties,
  "core/groups": groupProperties,
  "providers/oauth2": oauth2ProviderProperties,
  "oauth2/authorization_codes": grantProperties,
  "oauth2/access_tokens": tokenProperties,
  "oauth2/refresh_tokens": tokenProperties,
};

const byPrefix: [string, Properties][] = [["providers/", providerProperties]];

/** The names of its model that an object carries. */
function naming(schemaOf: (table: string) => string | undefined): Properties {
  const named = (table: string) => modelName(table, schemaOf(table));
  return {
    verbose_name: (_, { table }) => named(table).verbose,
    verbose_name_plural: (_, { table }) => `${named(table).verbose}s`,
    meta_model_name: (_, { table }) => {
      const { app, model } = named(table);
      return `${app}.${model.toLowerCase()}`;
    },
    component: (_, { table }) =>
      `ak-${table
        .replace("propertymappings/", "property-mapping-")
        .replace("providers/", "provider-")
        .replace("stages/", "stage-")
        .replace("sources/", "source-")
        .replace("policies/", "policy-")
        .replaceAll(/[/_]/g, "-")}-form`,
  };
}

/**
 * All computed properties.
 * @param schemas tells which of the naming properties a table's schema has
 * @param schemaOf the schema name of a table's objects
 */
export function createDerived(
  schemas: Schemas,
  schemaOf: (table: string) => string | undefined,
): Derived {
  const names = naming(schemaOf);
  const has = (table: string, property: string): boolean => {
    const schema = schemas.named(schemaOf(table) ?? "");
    return schema ? schemas.shape(schema).properties.has(property) : false;
  };
  return (table, property) =>
    byTable[table]?.[property] ??
    byPrefix.find(([prefix]) => table.startsWith(prefix))?.[1][property] ??
    (names[property] && has(table, property) ? names[property] : undefined);
}
