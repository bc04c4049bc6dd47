import { soleKind } from "../description/model/ask/kind";
import type { Model } from "../description/model/model";
import { numberOf } from "../description/model/numbers/exact";
import type { AnySchema } from "../description/model/types";
import type { Primitive } from "./serialize";

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Converts typed text according to its schema: a number keeps all of its digits. Text that is not a
 * JSON number stays text and is sent as is.
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
