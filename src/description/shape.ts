import type { Bundle } from "./bundle";
import { toPointer } from "./pointer";
import { DescriptionError, type Problem } from "./problem";
import { isRecord } from "./record";
import { type Description, methods } from "./types";

/**
 * Takes a bundle for a description when it has the shape of one: the right version, paths or
 * webhooks, and objects where the rest of the project reads objects. Facts are not judged here.
 *
 * @throws DescriptionError with every place that has another shape.
 */
export function checkShape({ value, locate }: Bundle): Description {
  const problems: Problem[] = [];
  checkVersion();
  expectRecord(value["info"], ["info"], "title and version");
  if (value["paths"] === undefined && value["webhooks"] === undefined)
    report(
      [],
      "The description has neither paths nor webhooks.",
      "There is nothing to document: add paths, or check that this is the root file.",
    );
  for (const key of ["paths", "webhooks"]) checkPathItems(value[key], [key]);
  checkComponents();
  if (problems.length > 0) throw new DescriptionError(problems);
  return value as unknown as Description;

  function checkVersion(): void {
    const { swagger, openapi } = value;
    if (swagger !== undefined)
      report(
        ["swagger"],
        `This is Swagger ${text(swagger)}; OpenAPI 3.0 or 3.1 is needed.`,
        "Convert it first: npx swagger2openapi FILE -o openapi.yaml",
      );
    else if (typeof openapi !== "string" || !/^3\.[01]\.\d+/.test(openapi))
      report(
        ["openapi"],
        openapi === undefined
          ? "The field openapi is missing."
          : `The version ${text(openapi)} is not known.`,
        'Descriptions of OpenAPI 3.0 and 3.1 are read; state it as openapi: "3.0.3".',
      );
  }

  function checkPathItems(items: unknown, keys: string[]): void {
    if (items === undefined || items === null) return;
    if (!expectRecord(items, keys, "path items by path")) return;
    for (const [path, item] of Object.entries(items)) {
      if (path.startsWith("x-")) continue;
      if (!expectRecord(item, [...keys, path], "operations by method"))
        continue;
      checkParameters(item["parameters"], [...keys, path, "parameters"]);
      for (const method of methods)
        if (item[method] !== undefined)
          checkOperation(item[method], [...keys, path, method]);
    }
  }

  function checkOperation(operation: unknown, keys: string[]): void {
    if (!expectRecord(operation, keys, "an operation")) return;
    checkParameters(operation["parameters"], [...keys, "parameters"]);
    for (const key of ["responses", "requestBody", "callbacks"])
      if (operation[key] !== undefined)
        expectRecord(operation[key], [...keys, key], "an object");
    if (isRecord(operation["responses"]))
      for (const [status, response] of Object.entries(operation["responses"]))
        if (
          expectRecord(response, [...keys, "responses", status], "a response")
        )
          checkContent(response["content"], [
            ...[...keys, "responses", status, "content"],
          ]);
    if (isRecord(operation["requestBody"]))
      checkContent(operation["requestBody"]["content"], [
        ...[...keys, "requestBody", "content"],
      ]);
    for (const key of ["tags", "security"])
      if (operation[key] !== undefined)
        expectArray(operation[key], [...keys, key]);
    const id = operation["operationId"];
    if (id !== undefined && (typeof id !== "string" || id === ""))
      report(
        [...keys, "operationId"],
        "An operation id is a text.",
        "Correct it, or leave it out: the method and path then name the operation.",
      );
  }

  function checkContent(content: unknown, keys: string[]): void {
    if (content === undefined) return;
    if (!expectRecord(content, keys, "media types")) return;
    for (const [name, mediaType] of Object.entries(content))
      expectRecord(mediaType, [...keys, name], "a media type");
  }

  function checkParameters(parameters: unknown, keys: string[]): void {
    if (parameters === undefined || !expectArray(parameters, keys)) return;
    for (const [index, parameter] of parameters.entries()) {
      const place = [...keys, String(index)];
      if (!expectRecord(parameter, place, "a parameter")) continue;
      if (parameter["$ref"] !== undefined) continue;
      const { name, in: location } = parameter;
      if (typeof name !== "string" || typeof location !== "string")
        report(place, "A parameter needs name and in.", "Add what is missing.");
      else if (!["path", "query", "header", "cookie"].includes(location))
        report(
          [...place, "in"],
          `A parameter cannot be in ${location}.`,
          "Use path, query, header or cookie.",
        );
    }
  }

  function checkComponents(): void {
    const components = value["components"];
    if (components === undefined) return;
    if (!expectRecord(components, ["components"], "components by kind")) return;
    for (const [kind, all] of Object.entries(components)) {
      if (kind.startsWith("x-") || all === undefined) continue;
      if (!expectRecord(all, ["components", kind], "components by name"))
        continue;
      for (const [name, one] of Object.entries(all))
        if (typeof one !== "boolean")
          expectRecord(one, ["components", kind, name], "an object");
    }
  }

  function expectRecord(
    node: unknown,
    keys: string[],
    what: string,
  ): node is Record<string, unknown> {
    if (isRecord(node)) return true;
    report(
      keys,
      node === undefined || node === null
        ? `The object ${keys.join(" > ")} is missing.`
        : `${keys.at(-1) ?? ""} is not an object.`,
      `It holds ${what}.`,
    );
    return false;
  }

  function expectArray(node: unknown, keys: string[]): node is unknown[] {
    if (Array.isArray(node)) return true;
    report(keys, `${keys.at(-1) ?? ""} is not a list.`, "Write a list.");
    return false;
  }

  function report(keys: string[], message: string, hint: string): void {
    problems.push({
      ...locate(toPointer(keys)),
      severity: "error",
      message,
      hint,
    });
  }
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
