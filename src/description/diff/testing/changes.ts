import { describe30, load } from "../../testing/files";
import { diffDescriptions } from "..";
import { factsBetween } from "../facts/between";

export type Parts = Record<string, unknown>;

export async function diff(older: Parts, newer: Parts) {
  return diffDescriptions(...(await both(older, newer)));
}

/** Returns the changes between two descriptions, each once. */
export async function factsOf(older: Parts, newer: Parts) {
  return factsBetween(...(await both(older, newer)));
}

async function both(older: Parts, newer: Parts) {
  const before = await load(describe30(older));
  const after = await load(describe30(newer));
  return [before.description, after.description] as const;
}

/** Returns the changes of the only operation of two descriptions, one line each. */
export async function changes(
  older: Parts,
  newer: Parts,
  rest: [Parts, Parts] = [{}, {}],
) {
  const of = (operation: Parts) => ({
    paths: { "/a/{id}/": { post: { operationId: "a", ...operation } } },
  });
  const { operations } = await diff(
    { ...of(older), ...rest[0] },
    { ...of(newer), ...rest[1] },
  );
  return operations.flatMap((one) =>
    one.changes.map(({ severity, rule, where }) =>
      [severity, rule, where].filter(Boolean).join(" "),
    ),
  );
}

export const json = (schema: Parts) => ({
  content: { "application/json": { schema } },
});
export const sends = (schema: Parts) => ({ requestBody: json(schema) });
export const gives = (schema: Parts) => ({
  responses: { 200: { description: "x", ...json(schema) } },
});
export const object = (properties: Parts, required: string[] = []) => ({
  type: "object",
  properties,
  required,
});
