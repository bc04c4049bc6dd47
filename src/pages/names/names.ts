import { type Parameter, hasGeneratedId, modelOf } from "../../description";
import { merge, resolvedList, schemaNamed } from "../../description/model";
import type { PagePlan } from "../plan";

/**
 * Returns the URLs of names in code: ids of operations, schemas, properties as `Schema.property`,
 * and property names that only one schema has. Ambiguous names are left out.
 */
export function knownNames(plan: PagePlan): Map<string, string> {
  const names = new Map<string, string>();
  const ambiguous = new Set<string>();
  const add = (name: string, href: string) => {
    if (names.has(name)) ambiguous.add(name);
    names.set(name, href);
  };
  for (const entry of plan.operations)
    if (!hasGeneratedId(entry) && isIdentifier(entry.operationId))
      add(entry.operationId, plan.href(entry.page));
  const { properties, values } = propertiesOf(plan);
  for (const { name } of plan.schemas)
    if (/^\p{Lu}[\w.-]{3,}$/u.test(name)) add(name, plan.schemaHref(name));
  for (const [property, schemas] of properties) {
    const [only] = schemas;
    for (const schema of schemas)
      add(`${schema}.${property}`, hrefOf(schema, property, plan));
    if (schemas.length === 1 && only !== undefined && isIdentifier(property))
      add(property, hrefOf(only, property, plan));
  }
  for (const name of [...ambiguous, ...values]) names.delete(name);
  return names;
}

/** Returns whether a name looks like an identifier; ordinary words are not linked, even in code. */
function isIdentifier(name: string): boolean {
  return /^\w*([a-z0-9]_[a-z0-9]|[a-z0-9][A-Z])\w*$/.test(name);
}

function hrefOf(schema: string, property: string, plan: PagePlan): string {
  return `${plan.schemaHref(schema)}#schema.${property}`;
}

/**
 * Returns the schemas that have each property, by its name, and other meanings of names: values and
 * parameters.
 */
function propertiesOf({ description, schemas, operations }: PagePlan) {
  const model = modelOf(description);
  const properties = new Map<string, string[]>();
  const values = new Set<string>();
  for (const { name } of schemas) {
    const { schema } = merge(model, schemaNamed(model, name) ?? true);
    addValues(schema.enum);
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      properties.set(key, [...(properties.get(key) ?? []), name]);
      addValues(merge(model, property).schema.enum);
    }
  }
  for (const { operation } of operations)
    for (const { name } of resolvedList<Parameter>(model, operation.parameters))
      values.add(name);
  return { properties, values };

  function addValues(list: readonly unknown[] = []): void {
    for (const value of list) if (typeof value === "string") values.add(value);
  }
}
