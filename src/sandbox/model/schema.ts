import type { Description, Schema } from "../../description/model/types";

export interface Shape {
  properties: ReadonlyMap<string, Schema>;
  required: ReadonlySet<string>;
}

/** Reads schemas of one description: references followed, `allOf` merged. Results are remembered. */
export class Schemas {
  readonly #named: Record<string, Schema>;
  readonly #shapes = new WeakMap<Schema, Shape>();
  readonly #resolved = new WeakMap<Schema, Schema>();

  constructor(description: Description) {
    this.#named = description.components?.schemas ?? {};
  }

  named(name: string): Schema | undefined {
    return this.#named[name];
  }

  names(): string[] {
    return Object.keys(this.#named);
  }

  /** The schema behind references; an `allOf` of one entry counts as its entry. */
  resolve(schema: Schema): Schema {
    const known = this.#resolved.get(schema);
    if (known) return known;
    let target = schema;
    for (let hops = 0; hops < 32; hops++) {
      const next = target.$ref
        ? this.#named[refName(target.$ref)]
        : target.allOf?.length === 1 && !target.properties
          ? target.allOf[0]
          : undefined;
      if (!next) break;
      target = next;
    }
    this.#resolved.set(schema, target);
    return target;
  }

  /** Properties and required names of an object schema. */
  shape(schema: Schema): Shape {
    const target = this.resolve(schema);
    const known = this.#shapes.get(target);
    if (known) return known;
    const properties = new Map<string, Schema>();
    const required = new Set(target.required);
    const shape = { properties, required };
    // Known before its parts are: one of them may lead back here.
    this.#shapes.set(target, shape);
    for (const part of target.allOf ?? []) {
      const inner = this.shape(part);
      for (const [name, value] of inner.properties) properties.set(name, value);
      for (const name of inner.required) required.add(name);
    }
    for (const [name, value] of Object.entries(target.properties ?? {}))
      properties.set(name, value);
    return shape;
  }

  /** The name under which a schema lies in the components, if it is a reference. */
  nameOf(schema: Schema): string | undefined {
    const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
    return ref ? refName(ref) : undefined;
  }
}

/** True when null is valid: OpenAPI 3.0 `nullable` or a 3.1 type list. */
export function isNullable(schema: Schema): boolean {
  return (
    schema.nullable === true ||
    (Array.isArray(schema.type) && schema.type.includes("null"))
  );
}

/** The one JSON type of a schema, null left aside; `object` when it only has properties. */
export function typeOf(schema: Schema): string | undefined {
  if (Array.isArray(schema.type))
    return schema.type.find((type) => type !== "null");
  return schema.type ?? (schema.properties ? "object" : undefined);
}

export function refName(ref: string): string {
  const last = ref.slice(ref.lastIndexOf("/") + 1);
  return last.replaceAll("~1", "/").replaceAll("~0", "~");
}
