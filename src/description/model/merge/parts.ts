import type { Model } from "../model";
import { leadsBack } from "../ask/children";
import { componentName } from "../reference/names";
import { targetOf } from "../reference/resolve";
import type { AnySchema, Discriminator, Schema } from "../types/schema";
import { foldChoice } from "./fold";

/** One of the schemas that a value must match at the same time, without its `$ref` and `allOf`. */
export interface Part {
  schema: Schema;
  /** The whole schema that it was taken from. */
  source: Schema;
  /** The number of following parts that come from the same source. */
  inner: number;
  /** The number of references that lead to it. */
  references: number;
}

/** A flattened schema: references resolved, `allOf` expanded, outer parts before inner ones. */
export interface Parts {
  parts: Part[];
  /** The components that were merged. */
  names: string[];
  /** Unresolvable references. */
  missing: string[];
  /** Discriminators of components that the schema, or a component in it, extends by `allOf`. */
  inherited: Inherited[];
  /** Whether any part allows null, by `nullable` or by a removed branch. */
  mayBeNull: boolean;
}

export interface Inherited {
  discriminator: Discriminator;
  /** The component that has the discriminator. */
  parent?: string;
  /** The component that extends it. */
  child: string;
}

/** The context in which a part was reached. */
interface Way {
  /** The component entered last. */
  component?: string;
  /** The outermost component that extends the parts reached by `allOf`. */
  child?: string;
  references: number;
}

export function partsOf(model: Model, schema: Schema, name?: string): Parts {
  const result: Parts = {
    ...{ parts: [], names: [], missing: [], inherited: [], mayBeNull: false },
  };
  // A schema that was already added (a cycle or a common ancestor) adds nothing the second time.
  const seen = new Set<AnySchema>();
  add(schema, { component: name, references: 0 });
  return result;

  function add(one: AnySchema, way: Way): void {
    if (one === true || seen.has(one)) return;
    seen.add(one);
    const source: Schema = one === false ? { not: {} } : one;
    const { $ref, allOf = [], nullable, ...own } = source;
    const { references } = way;
    const part: Part = { schema: own, source, inner: 0, references };
    const start = result.parts.push(part);
    if ($ref !== undefined && model.version === "3.0") part.schema = {};
    else {
      const { rest, only, mayBeNull } = foldChoice(model, own);
      if (nullable || mayBeNull) result.mayBeNull = true;
      part.schema = withoutInherited(rest, way);
      for (const inner of only) add(inner, way);
      for (const inner of allOf)
        add(inner, { ...way, child: way.child ?? way.component });
    }
    if ($ref !== undefined) addTarget($ref, way);
    part.inner = result.parts.length - start;
  }

  function addTarget($ref: string, { child, references }: Way): void {
    const component = componentName($ref);
    if (component !== undefined) result.names.push(component);
    const target = targetOf(model, $ref) as AnySchema | undefined;
    if (target === undefined) result.missing.push($ref);
    else add(target, { component, child, references: references + 1 });
  }

  /**
   * Removes a parent's discriminator and choice of subtypes, which do not apply to its children.
   */
  function withoutInherited(own: Schema, { child, component }: Way): Schema {
    if (child === undefined) return own;
    const { discriminator, oneOf, anyOf, ...rest } = own;
    const isBack = (branches: AnySchema[] | undefined) =>
      component !== undefined && leadsBack(model, component, branches);
    const one = isBack(oneOf) ? undefined : oneOf;
    const any = isBack(anyOf) ? undefined : anyOf;
    const isKept = discriminator && (one ?? any);
    if (discriminator && !isKept)
      result.inherited.push({ discriminator, parent: component, child });
    return {
      ...rest,
      ...(isKept && { discriminator }),
      ...(one && { oneOf: one }),
      ...(any && { anyOf: any }),
    };
  }
}
