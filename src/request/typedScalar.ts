import { soleKind } from "../description/model/ask/kind";
import type { Model } from "../description/model/model";
import { numberOf } from "../description/model/numbers/exact";
import type { AnySchema } from "../description/model/types";
import type { Primitive } from "./serialize";

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Text that was typed, as its schema describes it: the text of a number is a number, with all its
 * digits. What is no number of JSON stays text, to be sent as it is.
 */
export function typedScalar(
  model: Model,
  schema: AnySchema,
  text: string,
): Primitive {
  const kind = soleKind(model, schema);
  const isNumber = kind === "integer" || kind === "number";
  return isNumber && number.test(text) ? numberOf(text) : text;
}
