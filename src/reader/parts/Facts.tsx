import Link from "@docusaurus/Link";
import type { Schema } from "../../description";
import { marksOf } from "../../page/wording/marks";
import {
  type NamedValue,
  externalLink,
  valueText,
  valuesOf,
} from "../../page/wording/values";
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
              <code>{value}</code>: {text}
            </li>
          ))}
        </ul>
      )}
      {valuesOf(schema).map((named, index) => (
        <Value key={index} {...named} />
      ))}
      {link && (
        <p>
          <Link to={link.to}>{link.label}</Link>
        </p>
      )}
    </>
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

/** Texts for single values of an enum, as generators write them into an extension. */
function enumTexts(schema: Schema): [string, string][] {
  const own = schema["x-enumDescriptions"];
  const texts = own ?? schema.items?.["x-enumDescriptions"] ?? {};
  return Object.entries(texts as Record<string, string>);
}
