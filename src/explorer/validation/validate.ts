import { type OutputUnit, Validator } from "@cfworker/json-schema";
import type { AnySchema, Description } from "../../description/model/types";
import type { Direction } from "../../description/model/ask/properties";
import { toJsonSchema } from "../../description/model/json-schema/convert";
import type { JsonSchema } from "../../description/model/json-schema/keywords";
import { modelOf } from "../../description/model/model";
import { at, fromPointer } from "../../description/model/reference/pointer";
import { problemText } from "./problemText";
import type { PatternPlace, SchemaProblem } from "./problems";
import { watchPatterns } from "./watchPatterns";

/** Keywords that only pass on errors of nested keywords. */
const carriers = new Set([
  "$ref",
  "properties",
  "items",
  "prefixItems",
  "additionalProperties",
  "patternProperties",
  "unevaluatedProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "if",
]);

/** Limits the time a validator takes. */
export interface Watch {
  /** Pointers of patterns to skip. */
  skipped: ReadonlySet<string>;
  /** Called before each potentially slow pattern is matched. */
  announce: (place: PatternPlace) => void;
}

const unwatched: Watch = { skipped: new Set(), announce: () => undefined };

/**
 * Creates a validator of bodies. It interprets the schema without generating code, so that it works
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
  const watched = watchPatterns(
    typeof converted === "object" ? converted : { allOf: [converted] },
    skipped,
    announce,
  );
  const validator = new Validator(watched, "2020-12", false);
  return (value) => {
    const { valid, errors } = validator.validate(value);
    return valid ? [] : problemsOf(errors, watched);
  };
}

function problemsOf(errors: OutputUnit[], schema: JsonSchema): SchemaProblem[] {
  // All branches of a choice report errors; the deepest are the most specific.
  const leaves = errors.filter(
    ({ keyword, instanceLocation }) =>
      !carriers.has(keyword) ||
      (/^(anyOf|oneOf)$/.test(keyword) &&
        !errors.some((other) =>
          other.instanceLocation.startsWith(`${instanceLocation}/`),
        )),
  );
  const found = new Map<string, SchemaProblem>();
  for (const { instanceLocation, keyword, keywordLocation, error } of leaves) {
    const pointer = instanceLocation.replace(/^#/, "");
    if (keyword === "type" && /Expected "null"/.test(error)) continue;
    const demand = demandAt(schema, keywordLocation);
    const message =
      keyword === "false" && pointer !== ""
        ? unknownProperty(pointer)
        : problemText(keyword, demand, error);
    found.set(`${pointer} ${message}`, { pointer, message });
  }
  return [...found.values()];
}

/** The message for a property whose schema is `false`, because it is not described. */
const unknownProperty = (pointer: string): string =>
  `"${fromPointer(pointer).at(-1) ?? ""}" is not a property of this object.`;

/**
 * Returns the value of a keyword at the location that the validator reports, following references.
 */
function demandAt(schema: JsonSchema, location: string): unknown {
  let current: unknown = schema;
  for (const step of location.split("/").slice(1)) {
    const key = decodeURIComponent(step)
      .replaceAll("~1", "/")
      .replaceAll("~0", "~");
    current = memberOf(current, key);
    if (key === "$ref" && typeof current === "string") {
      current = at(schema, current.slice(1));
    }
  }
  return current;
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined;
