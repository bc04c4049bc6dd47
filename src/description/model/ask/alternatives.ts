import { memoize } from "../memo";
import { merge } from "../merge/merge";
import type { Model } from "../model";
import { componentName } from "../reference/names";
import type { AnySchema, Discriminator, Schema } from "../types/schema";
import { subtypesOf, valuesFor } from "./discriminator";
import { meaningOf } from "./enumeration";

/** A choice between alternatives (`oneOf`, `anyOf` or subtypes). */
export interface Choice {
  /** `subtypes` are the components named by a parent's discriminator. */
  kind: "oneOf" | "anyOf" | "subtypes";
  /** The discriminator's property name. */
  propertyName?: string;
  /**
   * The component that applies to any other value of that property (`defaultMapping`, OpenAPI 3.2).
   */
  otherwise?: string;
  alternatives: Alternative[];
}

export interface Alternative {
  schema: AnySchema;
  /** The component's name, if it is a component. */
  name?: string;
  title?: string;
  /** The discriminator values that select it. */
  values: string[];
  /** The label to show: a discriminator value, the title or the name. */
  label?: string;
}

/**
 * Returns the choices of a schema; `allOf` can contribute several. Merging has already removed
 * branches for null. A choice of constants counts as an enumeration (see `enumerationOf`), and
 * branches that only require properties count as a condition (see `conditionsOf`).
 */
export function choicesOf(model: Model, schema: AnySchema): Choice[] {
  return choicesOfMerged(model, merge(model, schema).schema);
}

const choicesOfMerged = memoize((model: Model, schema: Schema): Choice[] => {
  const merged = merge(model, schema);
  const parts = [merged.schema, ...(merged.schema.allOf ?? [])];
  const choices = parts.flatMap((part) =>
    typeof part === "boolean" || part.$ref !== undefined
      ? []
      : (["oneOf", "anyOf"] as const).flatMap((kind) =>
          branchChoice(model, part, kind),
        ),
  );
  const subtypes = subtypesOf(model, merged);
  if (subtypes.length > 0)
    choices.push({
      kind: "subtypes",
      ...(merged.schema.discriminator &&
        discriminatorOf(merged.schema.discriminator)),
      alternatives: subtypes.map(({ schema: one, values }) =>
        alternative(model, one, values),
      ),
    });
  return choices;
});

/** @see https://spec.openapis.org/oas/v3.2.0.html#discriminator-object */
function discriminatorOf({
  propertyName,
  defaultMapping,
}: Discriminator): Pick<Choice, "propertyName" | "otherwise"> {
  const otherwise = defaultMapping && componentName(defaultMapping);
  return { propertyName, ...(otherwise && { otherwise }) };
}

function branchChoice(
  model: Model,
  part: Schema,
  kind: "oneOf" | "anyOf",
): Choice[] {
  const branches = part[kind];
  const { discriminator } = part;
  if (!branches || branches.length === 0) return [];
  if (branches.every((branch) => requiredOnly(branch) !== undefined)) return [];
  if (branches.every((branch) => meaningOf(branch) !== undefined)) return [];
  return [
    {
      kind,
      ...(discriminator && discriminatorOf(discriminator)),
      alternatives: branches.map((branch) =>
        alternative(
          model,
          branch,
          discriminator ? valuesFor(model, discriminator, branch) : [],
        ),
      ),
    },
  ];
}

function alternative(
  model: Model,
  schema: AnySchema,
  values: string[],
): Alternative {
  const merged = merge(model, schema);
  const direct =
    typeof schema === "object" && schema.$ref !== undefined
      ? componentName(schema.$ref)
      : undefined;
  const name = merged.name ?? direct;
  const { title } = merged.schema;
  const label = values[0] ?? title ?? name;
  return {
    ...{ schema, values },
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    ...(label !== undefined && { label }),
  };
}

/** Returns the names that a branch requires, if `required` is its only constraint. */
export function requiredOnly(branch: AnySchema): string[] | undefined {
  if (typeof branch === "boolean" || !branch.required) return undefined;
  const constraints = Object.keys(branch).filter(
    (key) => !annotations.has(key),
  );
  return constraints.length === 1 ? branch.required : undefined;
}

const annotations = new Set(["type"]);

/**
 * Returns a schema with one alternative of a choice applied, as a single schema. The same schema
 * and alternative always return the same object.
 */
export function choose(
  model: Model,
  schema: Schema,
  { kind, alternatives }: Choice,
  index: number,
): AnySchema {
  const chosen = alternatives[index];
  if (!chosen) return schema;
  if (kind === "subtypes") return chosen.schema;
  const known = chosenOf(model, schema);
  const taken = known.get(chosen);
  if (taken) return taken;
  const branches = alternatives.map((one) => one.schema);
  const { schema: merged } = merge(model, schema);
  const result = {
    allOf: [withoutChoice(merged, kind, branches), chosen.schema],
  };
  known.set(chosen, result);
  return result;
}

const chosenOf = memoize(() => new Map<Alternative, Schema>());

function withoutChoice(
  schema: Schema,
  kind: "oneOf" | "anyOf",
  branches: readonly AnySchema[],
): Schema {
  const isSame = (part: AnySchema) =>
    typeof part === "object" &&
    part[kind]?.length === branches.length &&
    part[kind].every((one, index) => one === branches[index]);
  const { allOf, ...own } = schema;
  const rest = allOf?.filter((part) => !isSame(part));
  const { [kind]: _, discriminator, ...free } = own;
  return {
    ...(isSame(own) ? free : own),
    ...(rest && rest.length > 0 && { allOf: rest }),
  };
}
