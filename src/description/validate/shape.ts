import type { Bundle } from "../bundle/bundle";
import {
  below,
  isCollection,
  isKeyword,
  type Position,
  walk,
} from "../model/grammar";
import { toPointer } from "../model/reference/pointer";
import type { LoadDiagnostic } from "../diagnostic";
import { isNumeric } from "../model/numbers/exact";
import { stringifyJson } from "../model/numbers/stringify";
import { isRecord } from "../model/record";
import { faultyFields } from "./fields";
import { unknownFields } from "./unknown-fields";
import type { Description } from "../model/types";

/**
 * Checks whether a bundle has the shape of a description: a known version, paths or webhooks, and
 * values of the right type wherever the project reads them. Facts are not checked here.
 *
 * @returns the bundle as a description if there are no errors, and all problems
 */
export function checkShape({ value, locate }: Bundle): {
  description?: Description;
  problems: LoadDiagnostic[];
} {
  const problems: LoadDiagnostic[] = [];
  // If it is not OpenAPI 3, report only that.
  if (!checkVersion()) return { problems };
  if (!isPresent(value["info"]))
    report(
      [],
      "The object info is missing.",
      "It has the title and the version.",
    );
  const hasComponents =
    isPresent(value["components"]) && !/^3\.0/.test(text(value["openapi"]));
  if (
    !isPresent(value["paths"]) &&
    !isPresent(value["webhooks"]) &&
    !hasComponents
  )
    report(
      [],
      "The description has neither paths nor webhooks.",
      "There is nothing to document: add paths, or check that this is the root file.",
    );
  walk(value, checkObject, "description");
  for (const { pointer, ...problem } of unknownFields(value))
    problems.push({ ...locate(pointer), ...problem });
  const isUsable = problems.every(({ severity }) => severity === "warning");
  return {
    ...(isUsable && { description: value as unknown as Description }),
    problems,
  };

  /** @returns whether it declares itself an OpenAPI description */
  function checkVersion(): boolean {
    const { swagger, openapi, asyncapi } = value;
    if (isPresent(openapi)) {
      const version = text(openapi);
      if (/^3\.\d/.test(version)) {
        if (!/^3\.[012](\.|$)/.test(version))
          report(
            ["openapi"],
            `The version ${version} is not known; it is read as 3.2.`,
            "What is new in it may be missing on the pages.",
            "warning",
          );
      } else
        report(["openapi"], `The version ${version} is not known.`, versions);
      return true;
    }
    if (isPresent(swagger))
      report(
        ["swagger"],
        `This is Swagger ${text(swagger)}; OpenAPI 3 is needed.`,
        `Convert it first: npx swagger2openapi --yaml --outfile openapi.yaml ${locate("").file}`,
      );
    else if (isPresent(asyncapi))
      report(
        ["asyncapi"],
        `This is AsyncAPI ${text(asyncapi)}; OpenAPI 3 is needed.`,
        "Give the OpenAPI description of the same API, if there is one.",
      );
    else report([], "The field openapi is missing.", versions);
    return false;
  }

  function checkObject(
    object: Record<string, unknown>,
    position: Position,
    keys: string[],
  ): boolean {
    if (position.endsWith("[]")) return false;
    for (const [key, child] of Object.entries(object))
      if (isPresent(child) || !isKeyword(position, key))
        check(child, below(position, key), [...keys, key]);
    for (const fault of faultyFields(object, position))
      report([...keys, ...fault.at], fault.message, fault.hint, fault.severity);
    return true;
  }

  function check(
    node: unknown,
    position: Position,
    keys: string[],
    list?: string,
  ): void {
    if (fits(node, position)) {
      if (!Array.isArray(node) || position === "data") return;
      for (const [index, item] of node.entries())
        check(
          item,
          below(position, "0"),
          [...keys, String(index)],
          keys.at(-1) ?? "",
        );
      return;
    }
    const key = keys.at(-1) ?? "";
    const name = list === undefined ? key : `${list}[${key}]`;
    const found = nameOf(node);
    const scalar = isNumeric(node) || typeof node === "boolean";
    report(
      keys,
      `${name} is ${found}; ${expected(position)} is needed.`,
      scalar && position === "text"
        ? `Put it in quotes: ${list === undefined ? `${name}:` : "-"} "${text(node)}"`
        : "Correct it, or remove it.",
    );
  }

  function report(
    keys: string[],
    message: string,
    hint: string,
    severity: LoadDiagnostic["severity"] = "error",
  ): void {
    problems.push({
      ...locate(toPointer(keys)),
      severity,
      message,
      hint,
    });
  }
}

const versions =
  'Descriptions of OpenAPI 3.0, 3.1 and 3.2 are read. State the version of this one, such as openapi: "3.1.1".';

/** Returns whether a value is present; an empty field counts as missing. */
function isPresent(node: unknown): boolean {
  return node !== undefined && node !== null;
}

function fits(node: unknown, position: Position): boolean {
  if (position === "data" || position === "any") return true;
  if (position === "text") return typeof node === "string";
  if (position === "number") return isNumeric(node);
  if (position === "boolean") return typeof node === "boolean";
  if (position.endsWith("[]")) return Array.isArray(node);
  return isRecord(node) || (position === "schema" && typeof node === "boolean");
}

function expected(position: Position): string {
  if (position.endsWith("[]")) return "a list";
  if (position === "text" || position === "boolean" || position === "number")
    return `a ${position}`;
  return isCollection(position) ? "an object" : `an object (${position})`;
}

function nameOf(node: unknown): string {
  if (node === null) return "empty";
  if (Array.isArray(node)) return "a list";
  if (typeof node === "string") return "a text";
  if (isNumeric(node)) return `the number ${text(node)}`;
  return typeof node === "object"
    ? "an object"
    : `the ${typeof node} ${text(node)}`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : stringifyJson(value);
}
