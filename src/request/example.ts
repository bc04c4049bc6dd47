import { bodyText } from "./formats/bodyText";
import { modelOf } from "../description/model/model";
import { resolvedMap } from "../description/model/reference/resolve";
import { sample } from "../description/model/sample/sample";
import type {
  AnySchema,
  Description,
  MediaType,
} from "../description/model/types";

/**
 * The examples of a request body by title: those of the media type, else its one example, else a
 * sample of its schema, the one that the page shows.
 *
 * @param which `named` for those of the media type alone.
 */
export function bodyExamples(
  description: Description,
  media: MediaType,
  which: "all" | "named" = "all",
): Record<string, unknown> {
  const model = modelOf(description);
  const named = Object.entries(resolvedMap(model, media.examples)).filter(
    ([, example]) => "value" in example,
  );
  if (named.length > 0 || which === "named") {
    return Object.fromEntries(
      named.map(([name, { summary, value }]) => [summary ?? name, value]),
    );
  }
  const { example, schema = true } = media;
  return {
    example: example ?? sample(model, schema, { direction: "request" }),
  };
}

/** Writes an example of a body in the format of its media type. */
export function bodyExampleText(
  description: Description,
  name: string,
  mediaType: MediaType,
  value: unknown,
): string {
  const model = modelOf(description);
  return bodyText(value, { model, name, mediaType, direction: "request" });
}

/** A sample of a body with its choices made: the indexes of the alternatives, outermost first. */
export function branchExample(
  description: Description,
  schema: AnySchema,
  picks: readonly number[],
): unknown {
  return sample(modelOf(description), schema, {
    direction: "request",
    choices: { "": picks },
  });
}
