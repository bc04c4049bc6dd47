import { isRecord } from "../../description/model/record";
import type { Draft } from "../form/draft";

/** The reader's variables: values by name. */
export type Variables = Readonly<Record<string, string>>;

const pattern = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** Returns the variable names in a text, written as `{{name}}`. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name);

/** Replaces variables in a text with their values; unknown ones are kept. */
export const expand = (text: string, variables: Variables): string =>
  text.replace(pattern, (whole, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] ?? whole) : whole,
  );

/** Replaces the variables in a draft: in parameters, form fields and text bodies. */
export function expandDraft(draft: Draft, variables: Variables): Draft {
  if (Object.keys(variables).length === 0) return draft;
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return expand(value, variables);
    if (Array.isArray(value)) return value.map(walk);
    if (!isRecord(value) || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, own]) => [name, walk(own)]),
    );
  };
  const inputs = Object.entries(draft.inputs).map(([type, input]) => {
    const { text } = input;
    return [
      type,
      {
        ...input,
        ...(input.fields && {
          fields: walk(input.fields) as typeof input.fields,
        }),
        ...(text !== undefined && {
          text: /json/i.test(type)
            ? expandJson(text, variables)
            : expand(text, variables),
        }),
      },
    ] as const;
  });
  return {
    ...draft,
    values: walk(draft.values) as Draft["values"],
    inputs: Object.fromEntries(inputs),
  };
}

/** In JSON, variables stand inside strings, so their values are escaped. */
const expandJson = (text: string, variables: Variables): string =>
  expand(
    text,
    Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [
        name,
        JSON.stringify(value).slice(1, -1),
      ]),
    ),
  );
