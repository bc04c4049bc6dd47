import type { AnySchema, Description } from "../../description/model/types";
import type { Direction } from "../../description/model/ask/properties";
import { modelOf } from "../../description/model/model";
import { type Checker, createChecker } from "../validation/checker";
import type { SchemaProblem } from "../validation/problems";
import { contradictionAt } from "./contradiction";

type CreateChecker = (
  ...options: [Description, AnySchema, Direction]
) => Checker;

/** Maximum number of differences returned. */
const mostProblems = 20;

export interface ResponseProblem extends SchemaProblem {
  /** Why no value at all can be valid there, if so. */
  contradiction?: string | undefined;
}

/** The differences between a response and its description, and what could not be checked. */
export interface CheckedResponse {
  /** The first differences, up to the maximum. */
  problems: ResponseProblem[];
  /** The total number of differences. */
  count: number;
  unchecked: string[];
}

/**
 * Checks a response against its description.
 *
 * @param text the body, of a JSON media type.
 * @param create creates the checker, which is closed afterwards.
 */
export async function checkResponse(
  text: string,
  description: Description,
  schema: AnySchema,
  create: CreateChecker = createChecker,
): Promise<CheckedResponse> {
  try {
    JSON.parse(text);
  } catch {
    const problem = { pointer: "", message: "This is not JSON." };
    return { problems: [problem], count: 1, unchecked: [] };
  }
  const checker = create(description, schema, "response");
  try {
    const { problems, unchecked } = await checker.check(text);
    const model = modelOf(description);
    return {
      problems: problems.slice(0, mostProblems).map((problem) => ({
        ...problem,
        contradiction: contradictionAt(model, schema, problem.pointer),
      })),
      count: problems.length,
      unchecked,
    };
  } finally {
    checker.close();
  }
}
