import type { AnySchema, Description } from "../../description/model/types";
import {
  type Checked,
  type Checker,
  createChecker,
} from "../validation/checker";
import type { Direction } from "../../description/model/ask/properties";

type CreateChecker = (
  ...options: [Description, AnySchema, Direction]
) => Checker;

/**
 * Where a response is other than the description says.
 *
 * @param text the body, of a JSON media type.
 * @param create makes the checker, which is closed afterwards
 */
export async function checkResponse(
  text: string,
  description: Description,
  schema: AnySchema,
  create: CreateChecker = createChecker,
): Promise<Checked> {
  try {
    JSON.parse(text);
  } catch {
    const problem = { pointer: "", message: "This is not JSON." };
    return { problems: [problem], unchecked: [] };
  }
  const checker = create(description, schema, "response");
  try {
    return await checker.check(text);
  } finally {
    checker.close();
  }
}
