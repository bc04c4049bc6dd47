import Link from "@docusaurus/Link";
import type { Schema } from "../../description";
import { safeUrl } from "../../page/markdown/url";
import { isNullable } from "../../page/wording/names";
import { Markdown } from "./Markdown";

/** What a schema says about a value beyond its type and limits. */
export function Facts({ schema }: { schema: Schema }) {
  const texts = enumTexts(schema);
  const { externalDocs: docs } = schema;
  const href = safeUrl(docs?.url ?? "");
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
      <Value title="Constant value" value={schema.const} />
      <Value title="Default value" value={schema.default} />
      <Value title="Example" value={schema.example} />
      {docs && href && (
        <p>
          <Link to={href}>{docs.description ?? "More about this"}</Link>
        </p>
      )}
      {schema.examples?.map((example, index) => (
        <Value key={index} title="Example" value={example} />
      ))}
    </>
  );
}

export function Value({ title, value }: { title: string; value: unknown }) {
  if (value === undefined) return null;
  return (
    <p className="openapi-schema__value">
      <strong>{title}:</strong>{" "}
      <code>{typeof value === "string" ? value : JSON.stringify(value)}</code>
    </p>
  );
}

/** The marks behind a type: nullable, required, deprecated, read-only, write-only. */
export function Marks({
  schema,
  required,
  deprecated,
}: {
  schema: Schema;
  required: boolean | undefined;
  deprecated: boolean | undefined;
}) {
  const marks = [
    ["nullable", isNullable(schema)],
    ["required", required],
    ["deprecated", deprecated],
    ["read-only", schema.readOnly],
    ["write-only", schema.writeOnly],
  ] as const;
  const shown = marks.filter(([, holds]) => holds);
  if (shown.length === 0) return null;
  return (
    <>
      <span className="openapi-schema__divider" />
      {shown.map(([mark]) => (
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
