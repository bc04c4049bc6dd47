import { leadsBack } from "../ask/children";
import { absentIn, type Direction } from "../ask/properties";
import { merge } from "../merge/merge";
import type { Model } from "../model";
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
  /** Which way the value goes: what does not travel that way is not required. */
  direction?: Direction;
  /** `draft-07` for Ajv's default export, 2020-12 otherwise. */
  dialect?: "2020-12" | "draft-07";
  /** Whether an object has no properties but the listed ones, unless its schema says so itself. */
  isClosed?: boolean;
  /** Whether numbers keep their digits, for readers; validators know JavaScript's numbers only. */
  isExact?: boolean;
}

/** Where a schema stands in the conversion. */
interface ConversionContext {
  /** Properties that do not travel, of the whole that the schema is a part of. */
  absent: readonly string[];
  /** Whether the schema is a component, or part of one. */
  isComponent: boolean;
  /** Whether such a schema refers to it by `allOf`, which makes it a parent. */
  isExtending: boolean;
  /** The component that is converted for those who extend it. */
  base?: string;
  /** Definitions that are being converted for the same value: one that is met again is a circle. */
  path: readonly string[];
  /** Whether the schema is one of several to choose from. */
  isChoice?: boolean;
}

/**
 * A schema as JSON Schema of its own, with all it refers to in `$defs`. What OpenAPI says in its own
 * way is put in JSON Schema's: `nullable`, boolean limits, properties of one direction only, and what
 * a discriminator decides, by conditions beside the schema's own keywords. Annotations are left out.
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

  /** A schema for a value of its own. */
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

  /** A schema for the value of the schema it is a part of. */
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

  /** Converts what a reference names under a name of its own for each way it has to be read. */
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
   * What stands for a schema that holds itself with no value in between, which no validator ends on:
   * the demands of its own, without those it is composed of; in a choice it is no alternative.
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

  /** Whether a component has a choice that its children must not make again. */
  function isParent(target: AnySchema, name: string | undefined): boolean {
    if (typeof target === "boolean" || name === undefined) return false;
    return (
      leadsBack(model, name, target.oneOf) ||
      leadsBack(model, name, target.anyOf) ||
      subtypeChoice(model, target, name, () => true) !== undefined
    );
  }

  /** The keywords of a schema without a reference. */
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

function mapValues(
  schemas: Record<string, AnySchema>,
  convert: (schema: AnySchema) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, convert(schema)]),
  );
}
