import { modelOf } from "../description/model/model";
import { resolvedMap } from "../description/model/reference/resolve";
import { sample } from "../description/model/sample/sample";
import type { Description, MediaType } from "../description/model/types";

/**
 * The examples of a request body by title: those of the media type, else its one example, else a
 * sample of its schema, the one that the page shows.
 */
export function bodyExamples(
  description: Description,
  media: MediaType,
): Record<string, unknown> {
  const model = modelOf(description);
  const named = Object.entries(resolvedMap(model, media.examples)).filter(
    ([, example]) => "value" in example,
  );
  if (named.length > 0) {
    return Object.fromEntries(
      named.map(([name, { summary, value }]) => [summary ?? name, value]),
    );
  }
  const { example, schema = true } = media;
  return {
    example: example ?? sample(model, schema, { direction: "request" }),
  };
}
