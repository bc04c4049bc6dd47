import { isRecord } from "../../description/model/record";
import type { Draft } from "../form/draft";

/** Values that the reader keeps under names. */
export type Variables = Readonly<Record<string, string>>;

const pattern = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** Names that a text uses as `{{name}}`. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name);

/** A text with the values of the names in it; unknown ones stay as they are. */
export const expand = (text: string, variables: Variables): string =>
  text.replace(pattern, (whole, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] ?? whole) : whole,
  );

/** A draft with values in the place of names: in parameters, fields of forms and texts of bodies. */
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

/** In JSON a value stands inside of a string, and is escaped as one. */
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
