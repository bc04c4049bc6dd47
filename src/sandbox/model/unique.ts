/** Properties whose value is unique in every table. */
const everywhere = new Set(["slug", "identifier", "username"]);

/** Tables, or paths of tables, whose `name` is unique in authentik. */
const uniqueName =
  /^(core\/groups|rbac\/roles|crypto\/|providers\/\w+$|sources\/\w+$|stages\/|policies\/\w+$|propertymappings\/|outposts\/|events\/(rules|transports)$|managed\/)/;

const others: Partial<Record<string, string[]>> = {
  "core/brands": ["domain"],
  "core/applications": ["provider"],
  "tenants/domains": ["domain"],
  "providers/oauth2": ["client_id"],
};

/** Properties whose combination is unique, by table. */
const together: Partial<Record<string, string[]>> = {
  "flows/bindings": ["target", "stage", "order"],
  "policies/bindings": ["policy", "target", "order"],
};

export function isUnique(table: string, property: string): boolean {
  return (
    everywhere.has(property) ||
    (property === "name" && uniqueName.test(table)) ||
    (others[table]?.includes(property) ?? false)
  );
}

export function uniqueTogether(table: string): string[] | undefined {
  return together[table];
}
