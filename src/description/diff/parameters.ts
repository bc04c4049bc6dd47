import type { OperationEntry } from "../model/operations";
import { componentName, resolvedList } from "../model";
import type { Parameter } from "../model/types";
import { compareContent } from "./bodies";
import { type Comparison, compareSchemas } from "./schema";
import type { Report, SharedPlace } from "./types";

/** A parameter and the name of its component, if it is one. */
interface Found {
  parameter: Parameter;
  component: string | undefined;
}

/** Compares the parameters of an operation in path, query, headers and cookies. */
export function compareParameters(
  comparison: Comparison,
  older: OperationEntry,
  newer: OperationEntry,
): void {
  const { report } = comparison;
  const old = parametersOf(comparison.older, older);
  const now = parametersOf(comparison.newer, newer);
  for (const [key, before] of old) {
    const { parameter } = before;
    const where = `${parameter.in} parameter ${parameter.name}`;
    const after = now.get(key);
    if (after) compareParameter(comparison, before, after, where);
    else
      report(
        "breaking",
        "parameter-removed",
        where,
        "The parameter was removed.",
      );
  }
  for (const [key, { parameter }] of now) {
    if (old.has(key)) continue;
    const { in: location, name, required } = parameter;
    report(
      required ? "breaking" : "additive",
      "parameter-added",
      `${location} parameter ${name}`,
      `The ${required ? "required " : ""}parameter is new.`,
    );
  }
}

function compareParameter(
  comparison: Comparison,
  before: Found,
  after: Found,
  where: string,
): void {
  const { parameter } = before;
  const { parameter: successor } = after;
  const shared = sharedPlace(before, after);
  const report: Report = (severity, rule, place, message) => {
    comparison.report(severity, rule, place, message, {
      direction: "request",
      ...(shared && { shared }),
    });
  };
  const [was, is] = [Boolean(parameter.required), Boolean(successor.required)];
  if (was !== is)
    report(
      is ? "breaking" : "additive",
      is ? "parameter-required" : "parameter-optional",
      where,
      is
        ? "The parameter is required now."
        : "The parameter can be left out now.",
    );
  for (const name of ["style", "explode", "allowReserved"] as const)
    if (parameter[name] !== successor[name])
      report(
        "breaking",
        "parameter-serialization",
        where,
        `Its ${name} changed from ${String(parameter[name] ?? "the default")} to ${String(successor[name] ?? "the default")}.`,
      );
  if (Boolean(parameter.deprecated) !== Boolean(successor.deprecated))
    report(
      "additive",
      "deprecated",
      where,
      successor.deprecated
        ? "It is deprecated now."
        : "It is no longer deprecated.",
    );
  if (parameter.description !== successor.description)
    report("text", "text", where, "Its description reads differently.");
  const { schema = {}, content } = parameter;
  const way = ["request", where, shared] as const;
  compareSchemas(comparison, schema, successor.schema ?? {}, ...way);
  if (content || successor.content)
    compareContent(comparison, content, successor.content, ...way);
}

/**
 * Returns the place of a parameter that is a component in both versions, so that its change is
 * shared.
 */
function sharedPlace(before: Found, after: Found): SharedPlace | undefined {
  const { component: name } = after;
  const { component: was } = before;
  if (name === undefined || was === undefined) return undefined;
  return { kind: "parameter", name, at: "", ...(was !== name && { was }) };
}

/**
 * Returns the parameters of an operation. Path parameters are keyed by position, because their
 * names do not affect requests.
 */
function parametersOf(
  model: Comparison["older"],
  { operation, path }: OperationEntry,
): Map<string, Found> {
  const places = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]);
  return new Map(
    (operation.parameters ?? []).flatMap((node) =>
      resolvedList<Parameter>(model, [node]).map((parameter) => {
        const place = places.indexOf(parameter.name);
        const isPlaced = parameter.in === "path" && place >= 0;
        const component =
          "$ref" in node ? componentName(node.$ref, "parameters") : undefined;
        return [
          `${parameter.in} ${isPlaced ? String(place) : parameter.name}`,
          { parameter, component },
        ] as const;
      }),
    ),
  );
}
