import { type OutputUnit, Validator } from "@cfworker/json-schema";
import type { Description, Schema } from "../../description/model/types";
import { withoutCircles } from "../../description/validate/circles";
import { type Direction, toJsonSchema } from "./jsonSchema";
import type { PatternPlace } from "./messages";
import { watchPatterns } from "./watchPatterns";

export interface SchemaProblem {
  /** JSON pointer to the value. */
  pointer: string;
  message: string;
}

/** Keywords that only hand on what a keyword below them found. */
const carriers = new Set([
  "$ref",
  "properties",
  "items",
  "prefixItems",
  "additionalProperties",
  "patternProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "if",
]);

/** What keeps a validator from taking too long. */
export interface Watch {
  /** Pointers of patterns that are left out. */
  skipped: ReadonlySet<string>;
  /** Is told of each pattern that may take long, right before it is matched. */
  announce: (place: PatternPlace) => void;
}

const unwatched: Watch = { skipped: new Set(), announce: () => undefined };

/**
 * A validator of bodies. It interprets the schema: no code is generated, so that it works
 * under a Content Security Policy without `unsafe-eval`.
 */
export function bodyValidator(
  description: Description,
  schema: Schema,
  direction: Direction,
  { skipped, announce }: Watch = unwatched,
): (value: unknown) => SchemaProblem[] {
  const draft = description.openapi.startsWith("3.0") ? "7" : "2020-12";
  const validator = new Validator(
    watchPatterns(
      toJsonSchema(withoutCircles(description), schema, direction),
      skipped,
      announce,
    ),
    draft,
    false,
  );
  return (value) => {
    const { valid, errors } = validator.validate(value);
    return valid ? [] : problemsOf(errors);
  };
}

function problemsOf(errors: OutputUnit[]): SchemaProblem[] {
  // Inside a choice every branch complains: the deepest complaints say most.
  const leaves = errors.filter(
    ({ keyword, instanceLocation, error }) =>
      !carriers.has(keyword) ||
      (keyword === "additionalProperties" && /additional/.test(error)) ||
      (/^(anyOf|oneOf)$/.test(keyword) &&
        !errors.some((other) =>
          other.instanceLocation.startsWith(`${instanceLocation}/`),
        )),
  );
  const found = new Map<string, SchemaProblem>();
  for (const { instanceLocation, keyword, error } of leaves) {
    const pointer = instanceLocation.replace(/^#/, "");
    if (keyword === "type" && /Expected "null"/.test(error)) continue;
    found.set(`${pointer} ${error}`, { pointer, message: words(error) });
  }
  return [...found.values()];
}

/** The library's sentences begin with "Instance". */
const words = (error: string) =>
  error.replace(/^Instance /, "").replace(/^./, (first) => first.toUpperCase());
