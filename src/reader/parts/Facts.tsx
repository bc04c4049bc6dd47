import Link from "@docusaurus/Link";
import type { Schema } from "../../description/model/types/schema";
import type { LimitWords } from "../../page/wording/limit-words";
import { marksOf } from "../../page/wording/marks";
import {
  type NamedValue,
  externalLink,
  valueText,
  valuesOf,
} from "../../page/wording/values";
import { contentText } from "../../page/wording/content";
import { ListedValues } from "./ListedValues";
import { Markdown } from "./Markdown";

/** Maximum length of a default that is shown on the name's line. */
const shortDefault = 40;

/** What a schema says about a value apart from its type and limits. */
export function Facts({
  schema,
  limits,
  hasLine = false,
}: {
  schema: Schema;
  limits?: LimitWords | undefined;
  /** Whether the name's line, with a short default, is shown above. */
  hasLine?: boolean;
}) {
  const link = externalLink(schema.externalDocs);
  return (
    <>
      {schema.description && <Markdown text={schema.description} />}
      <ListedValues
        values={limits?.values ?? []}
        meanings={meaningsOf(schema)}
        isOfItems={limits?.isOfItems ?? false}
      />
      {contentText(schema) && <Markdown text={contentText(schema) ?? ""} />}
      {valuesOf(schema)
        .filter(
          ({ value }) =>
            !hasLine || value !== schema.default || !hasShortDefault(schema),
        )
        .map((named, index) => (
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

/** A value's default if it is short enough for the name's line. */
export function Default({ schema }: { schema: Schema }) {
  return hasShortDefault(schema) ? (
    <span className="openapi-schema__limits">
      default <code>{valueText(schema.default)}</code>
    </span>
  ) : null;
}

function hasShortDefault(schema: Schema): boolean {
  return (
    schema.default !== undefined &&
    valueText(schema.default).length <= shortDefault
  );
}

/** Whether an array's items have facts apart from their type and limits. */
function hasFacts(schema: Schema): boolean {
  const { description, externalDocs, items } = schema;
  return (
    description !== undefined ||
    schema.deprecated === true ||
    Object.keys(meaningsOf(schema)).length > 0 ||
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

/** The marks after a type: nullable, required, deprecated, read-only, write-only. */
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

/** Returns descriptions of enum values, by value. */
function meaningsOf(schema: Schema): Record<string, string> {
  return (schema["x-enumDescriptions"] ?? {}) as Record<string, string>;
}
