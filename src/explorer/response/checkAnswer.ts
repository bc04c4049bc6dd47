import type { Description, Schema } from "../../description/model/types";
import { bodyValidator, type SchemaProblem } from "../validation/validate";

/**
 * Where an answer is other than the description says.
 *
 * @param text the body, of a JSON media type.
 */
export function checkAnswer(
  text: string,
  description: Description,
  schema: Schema,
): SchemaProblem[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [{ pointer: "", message: "This is no JSON." }];
  }
  return bodyValidator(description, schema, "response")(value);
}
