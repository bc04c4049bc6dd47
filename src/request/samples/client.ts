import { merge } from "../../description/model/merge/merge";
import { capitalize } from "../../description/model/names/capitalize";
import { parseJson } from "../../description/model/numbers/json";
import { modelOf } from "../../description/model/model";
import type {
  AnySchema,
  Description,
  Method,
} from "../../description/model/types";
import { formFields, operationBody } from "../body";
import { operationParameters, parameterKey } from "../parameters";
import type { BuiltRequest, ParameterValues } from "../types";
import { camel, literal } from "./literals";
import { javascriptQuoted } from "./quote";

/** The operation of a request, for clients generated from the description. */
export interface OperationContext {
  description: Description;
  path: string;
  method: Method;
  /** Base URL of the API. */
  apiRoot: string;
  values: ParameterValues;
  /** npm package of the official client, if there is one. */
  client?: string | undefined;
}

/**
 * Writes the request with the official client, which openapi-generator generates from the
 * description: classes by tag, methods by operation, names in camel case.
 *
 * @see https://openapi-generator.tech/docs/generators/typescript-fetch
 */
export function typescriptClient(
  request: BuiltRequest,
  context: OperationContext,
): string {
  const { description, path, method, apiRoot, client = "" } = context;
  const operation = description.paths?.[path]?.[method];
  const className = `${capitalize(camel(operation?.tags?.[0] ?? "default"))}Api`;
  const methodName = camel(operation?.operationId ?? `${method}${path}`);
  const given = argumentsOf(request, context);
  const token = request.headers.find(
    ([name, value]) => name === "Authorization" && value.startsWith("Bearer "),
  )?.[1];
  const hasFile =
    request.body?.kind === "multipart" &&
    request.body.parts.some(({ value }) => typeof value !== "string");
  return [
    ...(hasFile ? ['import { openAsBlob } from "node:fs";'] : []),
    `import { Configuration, ${className} } from ${javascriptQuoted(client)};`,
    "",
    `const api = new ${className}(`,
    "  new Configuration({",
    `    basePath: ${javascriptQuoted(apiRoot.replace(/\/$/, ""))},`,
    ...(token
      ? [`    accessToken: ${javascriptQuoted(token.slice("Bearer ".length))},`]
      : []),
    "  }),",
    ");",
    `const response = await api.${methodName}(${given});`,
    "console.log(response);",
  ].join("\n");
}

function argumentsOf(
  { body }: BuiltRequest,
  { description, path, method, values }: OperationContext,
): string {
  const entries = operationParameters(description, path, method).flatMap(
    (parameter) => {
      const value = values[parameterKey(parameter)];
      return value === undefined
        ? []
        : [
            `${camel(parameter.name)}: ${literal(value, description, parameter.schema, "  ")}`,
          ];
    },
  );
  const [media] = Object.values(
    operationBody(description, path, method)?.content ?? {},
  );
  if (body?.kind === "multipart") {
    const fields = media ? formFields(description, media) : [];
    const schemaOf = (name: string) =>
      fields.find((field) => field.name === name)?.schema;
    for (const { name, value } of body.parts) {
      entries.push(
        typeof value === "string"
          ? `${camel(name)}: ${literal(value, description, schemaOf(name))}`
          : `${camel(name)}: await openAsBlob(${javascriptQuoted(value.name)})`,
      );
    }
  } else if (body?.kind === "text") {
    const schema = media?.schema;
    const name =
      schema === undefined
        ? undefined
        : merge(modelOf(description), schema).name;
    entries.push(
      `${camel(lower(name ?? "body"))}: ${bodyLiteral(body.text, description, schema)}`,
    );
  }
  return entries.length === 0
    ? ""
    : `{\n${entries.map((entry) => `  ${entry},`).join("\n")}\n}`;
}

/**
 * Formats a body as a literal; text that is not valid JSON is shown as is, for the reader to fix.
 */
function bodyLiteral(
  text: string,
  description: Description,
  schema: AnySchema | undefined,
): string {
  try {
    return literal(parseJson(text, "digits"), description, schema, "  ");
  } catch {
    return javascriptQuoted(text);
  }
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
