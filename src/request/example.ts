import { bodyText } from "./bodies/bodyText";
import { modelOf } from "../description/model/model";
import { namedExamples, unnamed } from "./exampleNames";
import { sample } from "../description/model/sample/sample";
import type {
  AnySchema,
  Description,
  MediaType,
} from "../description/model/types";

/**
 * Returns a request body's examples by title: the media type's named examples, otherwise its single
 * example, otherwise a sample of its schema, as shown on the page.
 *
 * @param which `named` for the media type's named examples only.
 */
export function bodyExamples(
  description: Description,
  media: MediaType,
  which: "all" | "named" = "all",
): Record<string, unknown> {
  const model = modelOf(description);
  const named = namedExamples(model, media);
  if (Object.keys(named).length > 0 || which === "named") return named;
  const { example, schema = true } = media;
  return {
    [unnamed]: example ?? sample(model, schema, { direction: "request" }),
  };
}

/** Writes a body's example in the format of its media type. */
export function bodyExampleText(
  description: Description,
  name: string,
  mediaType: MediaType,
  value: unknown,
): string {
  const model = modelOf(description);
  return bodyText(value, { model, name, mediaType, direction: "request" });
}

/** Returns a sample of a body with the given choices: indexes of alternatives, outermost first. */
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
