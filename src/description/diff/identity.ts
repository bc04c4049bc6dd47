import { type Model, merge } from "../model";
import type { AnySchema } from "../model/types";

/**
 * Creates a function that returns an identity for a schema: the component that it is, otherwise the
 * objects that it consists of. Merging creates new objects from the same ones on each level of a
 * recursive schema, so object identity is not enough.
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
