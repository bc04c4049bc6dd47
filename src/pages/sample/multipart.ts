import {
  type AnySchema,
  type Encoding,
  type Header,
  type Model,
  merge,
  resolvedMap,
  samplesOf,
  stringifyJson,
} from "../../description/model";
import { isRecord } from "../../description/model/record";
import { scalarText } from "../../request/bodies/csv";
import type { Carrier } from "../../request/bodies/carrier";
import { propertySchema } from "../../request/bodies/walk";

const boundary = "boundary";

/**
 * Writes the parts of a multipart body; a list becomes one part for each item.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function multipartText(value: unknown, carrier: Carrier): string {
  if (Array.isArray(value)) return sequenceText(value, carrier);
  const { model, mediaType, name: type } = carrier;
  const isForm = /^multipart\/form-data\b/i.test(type);
  const parts: string[] = Object.entries(isRecord(value) ? value : {}).flatMap(
    ([name, field]) => {
      const encoding = mediaType.encoding?.[name] ?? {};
      const schema = propertySchema(model, mediaType.schema ?? true, name);
      const { items = true } = merge(model, schema).schema;
      const isList = Array.isArray(field) && !encoding.contentType;
      const values: [unknown, AnySchema][] = isList
        ? field.map((item: unknown) => [item, items])
        : [[field, schema]];
      return values.map(([one, its]) =>
        part({ name, value: one, schema: its, encoding, isForm }, model),
      );
    },
  );
  return [...parts, `--${boundary}--`].join("\n");
}

/** Writes unnamed parts in order (OpenAPI 3.2). */
function sequenceText(values: readonly unknown[], carrier: Carrier): string {
  const { model, mediaType } = carrier;
  const { schema } = merge(model, mediaType.schema ?? true);
  const { prefixItems = [], items = true } = schema;
  const parts = values.map((value, index) =>
    part(
      {
        ...{ name: "", isForm: false, value },
        schema: prefixItems[index] ?? (items === false ? true : items),
        encoding:
          mediaType.prefixEncoding?.[index] ?? mediaType.itemEncoding ?? {},
      },
      model,
    ),
  );
  return [...parts, `--${boundary}--`].join("\n");
}

interface Part {
  name: string;
  value: unknown;
  schema: AnySchema;
  encoding: Encoding;
  isForm: boolean;
}

function part(one: Part, model: Model): string {
  const { name, value, encoding, isForm } = one;
  const { schema } = merge(model, one.schema);
  const isFile =
    schema.format === "binary" ||
    (schema.contentMediaType !== undefined &&
      schema.contentEncoding === undefined);
  // The sender may choose any of several content types; take the first.
  const given = encoding.contentType?.split(",")[0]?.trim();
  const type =
    given ??
    schema.contentMediaType ??
    (isFile
      ? "application/octet-stream"
      : typeof value === "object" && value !== null
        ? "application/json"
        : undefined);
  const file = isFile ? '; filename="file"' : "";
  return [
    `--${boundary}`,
    ...(isForm
      ? [`Content-Disposition: form-data; name="${quoted(name)}"${file}`]
      : []),
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    ...headerLines(model, encoding.headers),
    "",
    isFile
      ? "(binary data)"
      : typeof value === "object" && value !== null
        ? stringifyJson(value, 2)
        : scalarText(value),
  ].join("\n");
}

function headerLines(model: Model, headers: Encoding["headers"]): string[] {
  return Object.entries(resolvedMap<Header>(model, headers))
    .filter(([name]) => name.toLowerCase() !== "content-type")
    .map(([name, header]) => {
      const [first] = samplesOf(model, header);
      return `${name}: ${scalarText(first?.value ?? "")}`;
    });
}

function quoted(name: string): string {
  return name.replaceAll('"', "%22").replace(/[\r\n]+/g, " ");
}
