import { leadsBack } from "../ask/children";
import { absentIn, type Direction } from "../ask/properties";
import { merge } from "../merge/merge";
import type { Model } from "../model";
import { mapValues } from "../record";
import { componentName, nameOfComponent } from "../reference/names";
import { referenceTo } from "../reference/pointer";
import { targetOf } from "../reference/resolve";
import type { AnySchema, Schema } from "../types/schema";
import { type Definitions, definitions } from "./definitions";
import { discriminatedChoice, subtypeChoice } from "./discriminate";
import { toDraft7 } from "./draft7";
import {
  type JsonSchema,
  orNull,
  plainKeywords,
  valueKeywords,
} from "./keywords";

export interface JsonSchemaOptions {
  /** The direction of the value; properties that do not travel in it are not required. */
  direction?: Direction;
  /** `draft-07` for Ajv's default export; 2020-12 by default. */
  dialect?: "2020-12" | "draft-07";
  /** Whether objects allow only the listed properties, unless their schema says otherwise. */
  isClosed?: boolean;
  /** Whether numbers keep their digits for display; validators only handle JavaScript numbers. */
  isExact?: boolean;
}

/** The state of the conversion at a schema. */
interface ConversionContext {
  /** Properties of the enclosing schema that do not travel in the direction. */
  absent: readonly string[];
  /** Whether the schema is a component or part of one. */
  isComponent: boolean;
  /** Whether a component refers to this schema by `allOf`, which makes it a parent. */
  isExtending: boolean;
  /** The parent component being converted for components that extend it. */
  base?: string;
  /** Definitions being converted for the same value; meeting one again means a cycle. */
  path: readonly string[];
  /** Whether the schema is a branch of a choice. */
  isChoice?: boolean;
}

/**
 * Converts a schema to standalone JSON Schema, with all referenced schemas in `$defs`. OpenAPI's
 * own constructs become JSON Schema: `nullable`, boolean limits, properties of one direction, and
 * discriminators (as conditions beside the schema's keywords). Annotations are left out.
 */
export function toJsonSchema(
  model: Model,
  schema: AnySchema,
  options: JsonSchemaOptions = {},
): JsonSchema {
  const { direction = "both", dialect = "2020-12", isClosed } = options;
  const { isExact = false } = options;
  const defs: Definitions = definitions();
  const name = typeof schema === "object" && nameOfComponent(model, schema);
  const root = value(name ? { $ref: referenceTo("schemas", name) } : schema);
  const whole = typeof root === "boolean" ? { allOf: [root] } : root;
  const $defs = defs.complete();
  const result: JsonSchema =
    Object.keys($defs).length > 0 ? { ...whole, $defs } : whole;
  return dialect === "draft-07" ? toDraft7(result) : result;

  /** Converts the schema of a separate value, such as a property or an item. */
  function value(one: AnySchema): JsonSchema | boolean {
    const absent = absentIn(model, one, direction);
    const result = part(one, {
      ...{ absent, isComponent: false, isExtending: false, path: [] },
    });
    return isClosed && typeof result === "object" && lacksEnd(one)
      ? { ...result, unevaluatedProperties: false }
      : result;
  }

  function lacksEnd(one: AnySchema): boolean {
    const { schema: merged } = merge(model, one);
    return (
      merged.properties !== undefined &&
      merged.additionalProperties === undefined &&
      merged.unevaluatedProperties === undefined
    );
  }

  /** Converts a schema that applies to the same value as its parent schema. */
  function part(
    one: AnySchema,
    context: ConversionContext,
  ): JsonSchema | boolean {
    if (typeof one === "boolean") return one;
    if (one.$ref === undefined) return own(one, context);
    const { $ref, ...beside } = one;
    const reference = refer($ref, context);
    if (model.version === "3.0") return reference;
    const siblings = own(beside, context);
    return Object.keys(siblings).length === 0
      ? reference
      : { allOf: [reference, siblings] };
  }

  /** Converts the target of a reference, as a separate definition for each way it is read. */
  function refer(
    $ref: string,
    context: ConversionContext,
  ): JsonSchema | boolean {
    const { absent, isExtending, path, isChoice } = context;
    const target = targetOf(model, $ref) as AnySchema | undefined;
    if (target === undefined) return {};
    const { required = [] } = merge(model, target).schema;
    const missing = absent.filter((name) => required.includes(name));
    const name = componentName($ref);
    const base = isExtending && isParent(target, name) ? name : undefined;
    const variant = [base ?? "", ...missing];
    const id = [$ref, ...variant].join("\n");
    if (path.includes(id)) return circle(target, absent, isChoice);
    return defs.refer($ref, variant, () => {
      const here = absentIn(model, target, direction);
      const inner = {
        absent: [...new Set([...here, ...missing])],
        isComponent: name !== undefined,
        isExtending: false,
        path: [...path, id],
      };
      const result = part(target, { ...inner, base });
      const choice =
        base !== undefined || typeof target === "boolean"
          ? undefined
          : subtypeChoice(model, target, name, (one) => part(one, inner));
      return choice ? { allOf: [result, choice] } : result;
    });
  }

  /**
   * Returns a replacement for a schema that refers to itself for the same value, which would make
   * validators loop. It keeps the plain keywords and drops the combining ones; as a branch of a
   * choice it matches nothing.
   *
   * @see https://json-schema.org/draft/2020-12/json-schema-core#section-9.4.1
   */
  function circle(
    target: AnySchema,
    absent: readonly string[],
    isChoice = false,
  ): JsonSchema | boolean {
    if (isChoice) return { not: {} };
    if (typeof target === "boolean") return target;
    const { $ref, allOf, oneOf, anyOf, not, discriminator, ...rest } = target;
    const { if: _if, then, else: _else, ...plain } = rest;
    return own(plain, {
      ...{ absent, isComponent: false, isExtending: false, path: [] },
    });
  }

  /** Returns whether a component has a choice that its children must not repeat. */
  function isParent(target: AnySchema, name: string | undefined): boolean {
    if (typeof target === "boolean" || name === undefined) return false;
    return (
      leadsBack(model, name, target.oneOf) ||
      leadsBack(model, name, target.anyOf) ||
      subtypeChoice(model, target, name, () => true) !== undefined
    );
  }

  /** Converts the keywords of a schema without a reference. */
  function own(one: Schema, context: ConversionContext): JsonSchema {
    const inline = (inner: AnySchema) =>
      part(inner, {
        ...{ ...context, base: undefined, isChoice: false },
        isExtending: context.isExtending || context.isComponent,
      });
    const free = (inner: AnySchema) =>
      part(inner, {
        ...{ ...context, base: undefined, isChoice: false },
        isExtending: false,
      });
    const chosen = (inner: AnySchema) =>
      part(inner, {
        ...{ ...context, base: undefined, isChoice: true },
        isExtending: false,
      });
    const result = plainKeywords(one, isExact);
    const required = one.required?.filter(
      (name) => !context.absent.includes(name),
    );
    if (required && required.length > 0) result["required"] = required;
    for (const key of valueKeywords)
      if (one[key] !== undefined) result[key] = value(one[key]);
    for (const key of ["properties", "patternProperties"] as const)
      if (one[key]) result[key] = mapValues(one[key], value);
    if (one.dependentSchemas)
      result["dependentSchemas"] = mapValues(one.dependentSchemas, free);
    if (one.prefixItems?.length)
      result["prefixItems"] = one.prefixItems.map(value);
    if (one.not !== undefined) result["not"] = chosen(one.not);
    for (const key of ["if", "then", "else"] as const)
      if (one[key] !== undefined) result[key] = free(one[key]);
    const all: unknown[] = (one.allOf ?? []).map(inline);
    for (const key of ["oneOf", "anyOf"] as const) {
      const branches = one[key];
      if (!branches || branches.length === 0) continue;
      if (
        context.base !== undefined &&
        leadsBack(model, context.base, branches)
      )
        continue;
      const choice =
        one.discriminator &&
        discriminatedChoice(model, one.discriminator, branches, chosen);
      if (choice) all.push(choice);
      else result[key] = branches.map(chosen);
    }
    const isInline = nameOfComponent(model, one) === undefined;
    const choice =
      isInline && one.discriminator && !context.isExtending
        ? subtypeChoice(model, one, undefined, free)
        : undefined;
    if (choice) all.push(choice);
    if (all.length > 0) result["allOf"] = all;
    return one.nullable === true ? orNull(result) : result;
  }
}
