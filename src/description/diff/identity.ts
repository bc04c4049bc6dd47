import { type Model, merge } from "../model";
import type { AnySchema } from "../model/types";

/**
 * Tells schemas apart over all places of a description: by the component that they are, else by the
 * objects that they are made of. Merging makes new objects of the same ones wherever a schema holds
 * itself.
 */
export function createIdentity() {
  const numbers = new Map<object, number>();
  const numberOf = (schema: object): number => {
    const number = numbers.get(schema) ?? numbers.size;
    numbers.set(schema, number);
    return number;
  };
  return function identity(model: Model, schema: AnySchema): string {
    if (typeof schema === "boolean") return String(schema);
    const { name } = merge(model, schema);
    if (name !== undefined) return `component ${name}`;
    const { allOf, ...own } = schema;
    return allOf && Object.keys(own).length === 0
      ? `(${allOf.map((part) => identity(model, part)).join(" ")})`
      : String(numberOf(schema));
  };
}
