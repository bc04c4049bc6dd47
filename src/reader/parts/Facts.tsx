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
  const values = limits?.values ?? [];
  const items = typeof schema.items === "object" ? schema.items : undefined;
  // Values of array items are listed here with their meanings, so they are not repeated below.
  const isListed = items !== undefined && values.length > 0 && !schema.enum;
  return (
    <>
      {schema.description && <Markdown text={schema.description} />}
      <ListedValues
        values={values}
        meanings={meaningsOf(isListed ? innermost(items) : schema)}
        isOfItems={isListed || (limits?.isOfItems ?? false)}
      />
      {contentText(schema) && <Markdown text={contentText(schema) ?? ""} />}
      {valuesOf(schema)
        .filter(
          ({ title }) =>
            !hasLine || title !== "Default value" || !hasShortDefault(schema),
        )
        .map((named, index) => (
          <Value key={index} {...named} />
        ))}
      {link && (
        <p>
          <Link to={link.to}>{link.label}</Link>
        </p>
      )}
      {items && hasFacts(items, isListed) && (
        <ItemFacts schema={items} isListed={isListed} />
      )}
    </>
  );
}

/** The facts of an array's items, if there are any; nested arrays are covered once. */
function ItemFacts({
  schema,
  isListed,
}: {
  schema: Schema;
  isListed: boolean;
}) {
  const { items, ...own } = schema;
  if (typeof items === "object" && !hasFacts(own, isListed))
    return <ItemFacts schema={items} isListed={isListed} />;
  const { "x-enumDescriptions": _, ...rest } = schema;
  return (
    <div className="openapi-schema__item">
      <p>{schema.deprecated ? "Each item, deprecated:" : "Each item:"}</p>
      <Facts schema={isListed ? rest : schema} />
    </div>
  );
}

/** Returns the innermost items of nested arrays. */
function innermost(schema: Schema): Schema {
  return typeof schema.items === "object" ? innermost(schema.items) : schema;
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
function hasFacts(schema: Schema, isListed: boolean): boolean {
  const { description, externalDocs, items } = schema;
  return (
    description !== undefined ||
    schema.deprecated === true ||
    (!isListed && Object.keys(meaningsOf(schema)).length > 0) ||
    valuesOf(schema).length > 0 ||
    externalLink(externalDocs) !== undefined ||
    contentText(schema) !== undefined ||
    (typeof items === "object" && hasFacts(items, isListed))
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
