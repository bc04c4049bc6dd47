import { type OutputUnit, Validator } from "@cfworker/json-schema";
import type { AnySchema, Description } from "../../description/model/types";
import type { Direction } from "../../description/model/ask/properties";
import { toJsonSchema } from "../../description/model/json-schema/convert";
import { modelOf } from "../../description/model/model";
import type { PatternPlace, SchemaProblem } from "./problems";
import { watchPatterns } from "./watchPatterns";

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
  schema: AnySchema,
  direction: Direction,
  { skipped, announce }: Watch = unwatched,
): (value: unknown) => SchemaProblem[] {
  const converted = toJsonSchema(modelOf(description), schema, {
    direction,
  });
  const validator = new Validator(
    watchPatterns(
      typeof converted === "object" ? converted : { allOf: [converted] },
      skipped,
      announce,
    ),
    "2020-12",
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
