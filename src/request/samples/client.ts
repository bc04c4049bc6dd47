import type { Description, Method, Schema } from "../../description/types";
import { resolveSchema } from "../schema";
import type { ParameterValue } from "../serialize";
import type { BuiltRequest, ParameterValues } from "../types";
import { doubleQuoted, indented } from "./quote";

/** The operation behind a request, for clients that are generated from the description. */
export interface OperationContext {
  description: Description;
  path: string;
  method: Method;
  /** Base address of the API. */
  apiRoot: string;
  values: ParameterValues;
}

/**
 * The request with the official client, `@goauthentik/api`, which openapi-generator makes from the
 * description: classes by tag, methods by operation, names in camel case.
 *
 * @see https://openapi-generator.tech/docs/generators/typescript-fetch
 */
export function typescriptClient(
  request: BuiltRequest,
  context: OperationContext,
): string {
  const { description, path, method, apiRoot } = context;
  const operation = description.paths?.[path]?.[method];
  const className = `${upper(camel(operation?.tags?.[0] ?? "default"))}Api`;
  const methodName = camel(operation?.operationId ?? `${method}${path}`);
  const given = argumentsOf(request, context);
  const token = request.headers.find(
    ([name, value]) => name === "Authorization" && value.startsWith("Bearer "),
  )?.[1];
  return [
    `import { Configuration, ${className} } from "@goauthentik/api";`,
    "",
    `const api = new ${className}(`,
    "  new Configuration({",
    `    basePath: ${doubleQuoted(apiRoot.replace(/\/$/, ""))},`,
    ...(token
      ? [`    accessToken: ${doubleQuoted(token.slice("Bearer ".length))},`]
      : []),
    "  }),",
    ");",
    `const answer = await api.${methodName}(${given});`,
    "console.log(answer);",
  ].join("\n");
}

function argumentsOf(
  { body }: BuiltRequest,
  { description, path, method, values }: OperationContext,
): string {
  const entries = Object.entries(values).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [`${camel(key.slice(key.indexOf(".") + 1))}: ${literal(value)}`],
  );
  if (body?.kind === "multipart") {
    for (const { name, value } of body.parts) {
      entries.push(
        typeof value === "string"
          ? `${camel(name)}: ${literal(value)}`
          : `${camel(name)}: await openAsBlob(${doubleQuoted(value.name)})`,
      );
    }
  } else if (body?.kind === "text") {
    const requestBody = description.paths?.[path]?.[method]?.requestBody;
    const schema =
      requestBody && "content" in requestBody
        ? Object.values(requestBody.content)[0]?.schema
        : undefined;
    const name = schema?.$ref?.split("/").pop() ?? "body";
    entries.push(
      `${camel(lower(name))}: ${indented(bodyLiteral(body.text, description, schema), 2)}`,
    );
  }
  return entries.length === 0
    ? ""
    : `{\n${entries.map((entry) => `  ${entry},`).join("\n")}\n}`;
}

/** Values are text in the form; the client wants them typed. */
function literal(value: ParameterValue): string {
  if (typeof value === "string" && /^(true|false|-?\d{1,15})$/.test(value)) {
    return value;
  }
  return Array.isArray(value)
    ? `[${value.map(literal).join(", ")}]`
    : JSON.stringify(value);
}

function bodyLiteral(
  text: string,
  description: Description,
  schema: Schema | undefined,
): string {
  try {
    const value = rename(JSON.parse(text), description, schema);
    return JSON.stringify(value, null, 2).replace(
      /^(\s*)"([A-Za-z_$][\w$]*)":/gm,
      "$1$2:",
    );
  } catch {
    return doubleQuoted(text);
  }
}

/** Puts the names of described properties in camel case; free-form objects keep theirs. */
function rename(
  value: unknown,
  description: Description,
  schema: Schema | undefined,
): unknown {
  const { properties, items } = resolveSchema(description, schema);
  if (Array.isArray(value)) {
    return value.map((one) => rename(one, description, items));
  }
  if (typeof value !== "object" || value === null || !properties) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name in properties ? camel(name) : name,
      rename(one, description, properties[name]),
    ]),
  );
}

const camel = (name: string) =>
  name
    .replace(/[^A-Za-z\d]+$/, "")
    .replace(/[^A-Za-z\d]+(.)/g, (_, first: string) => first.toUpperCase());
const upper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
