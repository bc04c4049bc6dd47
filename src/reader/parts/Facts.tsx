import Link from "@docusaurus/Link";
import type { Schema } from "../../description/model/types/schema";
import { marksOf } from "../../page/wording/marks";
import {
  type NamedValue,
  externalLink,
  valueText,
  valuesOf,
} from "../../page/wording/values";
import { rtlProps } from "../../page/wording/direction";
import { contentText } from "../../page/wording/content";
import { Markdown } from "./Markdown";

/** What a schema says about a value beyond its type and limits. */
export function Facts({ schema }: { schema: Schema }) {
  const texts = enumTexts(schema);
  const link = externalLink(schema.externalDocs);
  return (
    <>
      {schema.description && <Markdown text={schema.description} />}
      {texts.length > 0 && (
        <ul className="openapi-schema__enum">
          {texts.map(([value, text]) => (
            <li key={value}>
              <code>{value}</code>: <bdi {...rtlProps(text)}>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
      {contentText(schema) && <Markdown text={contentText(schema) ?? ""} />}
      {valuesOf(schema).map((named, index) => (
        <Value key={index} {...named} />
      ))}
      {link && (
        <p>
          <Link to={link.to}>{link.label}</Link>
        </p>
      )}
      {typeof schema.items === "object" && hasFacts(schema.items) && (
        <div className="openapi-schema__item">
          <p>
            {schema.items.deprecated ? "Each item, deprecated:" : "Each item:"}
          </p>
          <Facts schema={schema.items} />
        </div>
      )}
    </>
  );
}

/** Whether a list's items have something to be said beyond their type and limits. */
function hasFacts(schema: Schema): boolean {
  const { description, externalDocs, items } = schema;
  return (
    description !== undefined ||
    schema.deprecated === true ||
    enumTexts(schema).length > 0 ||
    valuesOf(schema).length > 0 ||
    externalLink(externalDocs) !== undefined ||
    contentText(schema) !== undefined ||
    (typeof items === "object" && hasFacts(items))
  );
}

export function Value({ title, value }: NamedValue) {
  return (
    <p className="openapi-schema__value">
      <strong>{title}:</strong> <code>{valueText(value)}</code>
    </p>
  );
}

/** The marks behind a type: nullable, required, deprecated, read-only, write-only. */
export function Marks({
  schema,
  ...own
}: {
  schema: Schema;
  required: boolean | undefined;
  deprecated: boolean | undefined;
}) {
  const marks = marksOf(schema, own);
  if (marks.length === 0) return null;
  return (
    <>
      <span className="openapi-schema__divider" />
      {marks.map((mark) => (
        <span key={mark} className={`openapi-schema__${mark}`}>
          {mark}
        </span>
      ))}
    </>
  );
}

/** Texts for single values of an enum, by the values. */
function enumTexts(schema: Schema): [string, string][] {
  const texts = schema["x-enumDescriptions"] ?? {};
  return Object.entries(texts as Record<string, string>);
}
