import type { OperationEntry } from "../model/operations";
import { resolvedList } from "../model";
import type { Parameter } from "../model/types";
import { compareContent } from "./bodies";
import { type Comparison, compareSchemas } from "./schema";

/** Compares what an operation takes in its path, query, headers and cookies. */
export function compareParameters(
  comparison: Comparison,
  older: OperationEntry,
  newer: OperationEntry,
): void {
  const { report } = comparison;
  const old = parametersOf(comparison.older, older);
  const now = parametersOf(comparison.newer, newer);
  for (const [key, parameter] of old) {
    const where = `${parameter.in} parameter ${parameter.name}`;
    const successor = now.get(key);
    if (!successor) {
      report("breaking", "parameter-removed", where, "The parameter is gone.");
      continue;
    }
    const [was, is] = [
      Boolean(parameter.required),
      Boolean(successor.required),
    ];
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
          `Its ${name} was ${String(parameter[name] ?? "the default")} and is ${String(successor[name] ?? "the default")}.`,
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
    compareSchemas(
      comparison,
      schema,
      successor.schema ?? {},
      "request",
      where,
    );
    if (content || successor.content)
      compareContent(comparison, content, successor.content, "request", where);
  }
  for (const [key, { in: location, name, required }] of now)
    if (!old.has(key))
      report(
        required ? "breaking" : "additive",
        "parameter-added",
        `${location} parameter ${name}`,
        `The ${required ? "required " : ""}parameter is new.`,
      );
}

/** Path parameters are known by their place, which is all that counts in a request. */
function parametersOf(
  model: Comparison["older"],
  { operation, path }: OperationEntry,
): Map<string, Parameter> {
  const places = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]);
  return new Map(
    resolvedList<Parameter>(model, operation.parameters).map((parameter) => {
      const place = places.indexOf(parameter.name);
      const isPlaced = parameter.in === "path" && place >= 0;
      return [
        `${parameter.in} ${isPlaced ? String(place) : parameter.name}`,
        parameter,
      ];
    }),
  );
}
