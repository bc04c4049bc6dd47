import { type Parameter, hasGeneratedId, modelOf } from "../../description";
import { merge, resolvedList, schemaNamed } from "../../description/model";
import type { PagePlan } from "../plan";

/**
 * What a name in code leads to: ids of operations, schemas, their properties as `Schema.property`, and
 * properties by their name alone where only one schema has it. A name that may mean something else as
 * well leads nowhere.
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

/** Words of ordinary language are no names, not even in code. */
function isIdentifier(name: string): boolean {
  return /^\w*([a-z0-9]_[a-z0-9]|[a-z0-9][A-Z])\w*$/.test(name);
}

function hrefOf(schema: string, property: string, plan: PagePlan): string {
  return `${plan.schemaHref(schema)}#schema.${property}`;
}

/** The schemas that have a property, by its name, and what else a name may be: values and parameters. */
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
