import { type Model, modelOf } from "../description/model/model";
import { resolvedMap } from "../description/model/reference/resolve";
import type { Description, MediaType } from "../description/model/types";

/** Returns a media type's named examples by title. */
export function namedExamples(
  model: Model,
  media: MediaType,
): Record<string, unknown> {
  const named = Object.entries(resolvedMap(model, media.examples)).filter(
    ([, example]) => "value" in example,
  );
  return Object.fromEntries(
    named.map(([name, { summary, value }]) => [summary ?? name, value]),
  );
}

/** The title of an example that has no name. */
export const unnamed = "example";

/** Returns the titles of the examples that `bodyExamples` returns, without creating them. */
export function exampleNames(
  description: Description,
  media: MediaType,
): string[] {
  const named = Object.keys(namedExamples(modelOf(description), media));
  return named.length > 0 ? named : [unnamed];
}
