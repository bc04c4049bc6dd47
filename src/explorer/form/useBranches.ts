import { useState } from "react";
import { accepts } from "../../description/model/accepts/accepts";
import {
  type Choice,
  choicesOf,
  choose,
} from "../../description/model/ask/alternatives";
import { rulesFor } from "../../description/model/ask/rules";
import { typeLabel } from "../../description/model/ask/type-name";
import { merge } from "../../description/model/merge/merge";
import { type Model, modelOf } from "../../description/model/model";
import { isRecord } from "../../description/model/record";
import type {
  AnySchema,
  Description,
  Schema,
} from "../../description/model/types";
import type { ParameterValue } from "../../request/serialize";

/** A choice among alternatives of a schema, and the one that is taken. */
export interface Branch {
  /** The property that tells which one it is, if one does. */
  propertyName?: string | undefined;
  labels: string[];
  index: number;
  pick: (index: number) => void;
}

export interface Branches {
  branches: Branch[];
  /** The schema with all choices made. */
  schema: AnySchema;
  /** The indexes, as `sample` takes them. */
  picks: number[];
}

/** How many schemas may be asked whether a value is of an alternative. */
const mostSteps = 2_000;

/** Choices within choices are followed this far. */
const deepest = 6;

/**
 * The choices (`oneOf`, `anyOf`, subtypes) that a value has to make, and the schema that is left when
 * they are made: as the reader picks, else as the value is, else the first.
 *
 * @param onPick called with the value that names the picked branch, or nothing where none does.
 */
export function useBranches(
  description: Description,
  schema: AnySchema,
  value: unknown,
  onPick: (start: Record<string, ParameterValue> | undefined) => void,
): Branches {
  const [picked, setPicked] = useState<readonly number[]>([]);
  const model = modelOf(description);
  const branches: Branch[] = [];
  const picks: number[] = [];
  let current = schema;
  while (branches.length < deepest) {
    const [choice] = choicesOf(model, current);
    if (!choice) break;
    const merged = merge(model, current).schema;
    const level = branches.length;
    const index = picked[level] ?? branchOf(model, merged, choice, value) ?? 0;
    branches.push({
      propertyName: choice.propertyName,
      labels: labelsOf(model, choice),
      index,
      pick: (next) => {
        setPicked([...picks.slice(0, level), next]);
        onPick(startOf(choice, next));
      },
    });
    picks.push(index);
    current = choose(model, merged, choice, index);
  }
  return { branches, schema: current, picks };
}

/** Which alternative a value is of; nothing where it is of none. */
export function branchOf(
  model: Model,
  schema: Schema,
  choice: Choice,
  value: unknown,
): number | undefined {
  if (value === undefined) return undefined;
  const named = choice.alternatives.findIndex(({ values }) => {
    const { propertyName = "" } = choice;
    const own = isRecord(value) ? value[propertyName] : undefined;
    return typeof own === "string" && values.includes(own);
  });
  if (named !== -1) return named;
  const rules = { ...rulesFor(model, "request"), budget: { left: mostSteps } };
  const fitting = choice.alternatives.findIndex((_, index) =>
    accepts(model, choose(model, schema, choice, index), value, rules),
  );
  return fitting === -1 ? undefined : fitting;
}

/** What to call the alternatives: by value, title or name, else by type; no two alike. */
export function labelsOf(model: Model, { alternatives }: Choice): string[] {
  const labels = alternatives.map(
    ({ label, schema }) => label ?? typeLabel(model, schema),
  );
  return labels.map((label, index) =>
    labels.indexOf(label) === index && labels.lastIndexOf(label) === index
      ? label
      : `${label} (${index + 1})`,
  );
}

/** What a value of an alternative begins with: the property that names it. */
function startOf(
  { propertyName, alternatives }: Choice,
  index: number,
): Record<string, ParameterValue> | undefined {
  const [value] = alternatives[index]?.values ?? [];
  return propertyName === undefined || value === undefined
    ? undefined
    : { [propertyName]: value };
}
