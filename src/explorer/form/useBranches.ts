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

/** A choice among a schema's alternatives, with the selected one. */
export interface Branch {
  /** The property that discriminates between the alternatives, if there is one. */
  propertyName?: string | undefined;
  labels: string[];
  index: number;
  pick: (index: number) => void;
}

export interface Branches {
  branches: Branch[];
  /** The schema that results from all selections. */
  schema: AnySchema;
  /** The selected indexes, for `sample`. */
  picks: number[];
}

/** Maximum number of schemas checked to find a value's alternative. */
const mostSteps = 2_000;

/** Maximum depth of nested choices. */
const deepest = 6;

/**
 * Returns the choices (`oneOf`, `anyOf`, subtypes) for a value, and the resulting schema. The
 * selected alternative is the reader's, otherwise the one that matches the value, otherwise the
 * first.
 *
 * @param onPick receives a value that selects the alternative, or undefined if no property does.
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

/** Returns the alternative that matches a value; undefined if there is none. */
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

/** Returns a unique label for each alternative: its value, title or name, otherwise its type. */
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

/** Returns the initial value of an alternative: its discriminating property. */
function startOf(
  { propertyName, alternatives }: Choice,
  index: number,
): Record<string, ParameterValue> | undefined {
  const [value] = alternatives[index]?.values ?? [];
  return propertyName === undefined || value === undefined
    ? undefined
    : { [propertyName]: value };
}
