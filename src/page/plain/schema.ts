import type { Schema } from "../../description/model/types/schema";
import type {
  ParameterExample,
  ParamsItemProps,
  SchemaItemProps,
} from "../tree/components";
import type { ChangeMark } from "../tree/history";
import { marksOf } from "../wording/marks";
import { serializationText } from "../wording/serialization";
import { code, externalLink, valueText, valuesOf } from "../wording/values";

/** Renders a description's text as the Markdown blocks shown on the page. */
export type Render = (text: string) => string[];

/** Returns a parameter as the first lines of a list item. */
export function parameterLines(
  props: ParamsItemProps,
  render: Render,
): string[] {
  const { param, schemaName = "", qualifierMessage, history } = props;
  const { name, schema = {}, description, mediaType, example } = param;
  const marks = marksOf(schema, {
    required: param.required,
    deprecated: param.deprecated ?? schema.deprecated,
  });
  const type = mediaType ? `${schemaName} as ${mediaType}` : schemaName;
  const own = description === schema.description ? undefined : description;
  return [
    [code(name), type, ...marks].filter(Boolean).join(", "),
    ...historyLines(history, render),
    ...texts(render, qualifierMessage, own),
    ...texts(render, mediaType ? undefined : serializationText(param)),
    ...factLines(
      example === undefined ? schema : { ...schema, example },
      render,
    ),
    ...(param.examples ?? []).flatMap((example) =>
      exampleLines(example, render),
    ),
  ];
}

function exampleLines(
  { title, description, value, url }: ParameterExample,
  render: Render,
): string[] {
  const shown = value === undefined ? `<${url ?? ""}>` : code(valueText(value));
  return [
    `Example: ${title === undefined ? "" : `${title}: `}${shown}`,
    ...texts(render, description),
  ];
}

/** Returns a property as the first lines of a list item. */
export function propertyLines(
  props: SchemaItemProps,
  render: Render,
): string[] {
  const { name, isPattern, required, schemaName, schema = {} } = props;
  const title = name === undefined ? undefined : code(name);
  const marks = marksOf(schema, { required });
  const first = [title, schemaName, ...marks].filter(Boolean).join(", ");
  return [
    isPattern ? `Keys matching ${first}` : first,
    ...historyLines(props.history, render),
    ...texts(render, props.qualifierMessage),
    ...factLines(schema, render),
  ];
}

/** Returns changes over the versions as links. */
export function historyLines(
  marks: readonly ChangeMark[] | undefined,
  render: Render,
): string[] {
  const links = (marks ?? []).map(({ text, to }) => `[${text}](<${to}>)`);
  return links.length > 0 ? render(links.join(", ")) : [];
}

/** Returns what a schema says about a value beyond its type and limits. */
function factLines(schema: Schema, render: Render): string[] {
  const link = externalLink(schema.externalDocs);
  const meanings = Object.entries(
    (schema["x-enumDescriptions"] ?? {}) as Record<string, string>,
  );
  const { items } = schema;
  const inner = typeof items === "object" ? factLines(items, render) : [];
  return [
    ...texts(render, schema.description),
    ...meanings.map(
      ([value, text]) => `${code(value)}: ${render(text).join(" ")}`,
    ),
    ...valuesOf(schema).map(
      ({ title, value }) => `${title}: ${code(valueText(value))}`,
    ),
    ...(link ? render(`[${link.label}](<${link.to}>)`) : []),
    ...(inner.length > 0 ? ["Each item:", ...inner] : []),
  ];
}

/** Renders the given texts, skipping missing ones and `none`. */
function texts(render: Render, ...all: unknown[]): string[] {
  return all.flatMap((text) => (typeof text === "string" ? render(text) : []));
}
