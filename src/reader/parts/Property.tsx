import Link from "@docusaurus/Link";
import type { PropsWithChildren } from "react";
import type { SchemaItemProps } from "../../page/tree/components";
import { Facts, Marks } from "./Facts";
import { Markdown } from "./Markdown";
import { Name } from "./Name";
import { typeText } from "./typeText";
import { useAnchor } from "./useAnchor";

/** A property of a schema: its name, type, marks, text and limits, or a `<details>` with all that. */
export function Property(props: PropsWithChildren<SchemaItemProps>) {
  const { collapsible, children, schemaHref, schemaLabel } = props;
  const id = useAnchor(props.id);
  const component = schemaHref && schemaLabel && (
    <Link to={schemaHref}>{schemaLabel}</Link>
  );
  const own = collapsible && id && (
    <a
      className="anchor-link"
      href={`#${id}`}
      aria-label={`Link to ${id}`}
      data-copy-link
    />
  );
  const link = (component || own) && (
    <p className="openapi-schema__component">
      {component} {own}
    </p>
  );
  return (
    <li id={id} className="openapi-schema__list-item">
      {collapsible ? (
        <>
          {children}
          {link}
        </>
      ) : (
        <>
          <Line {...props} />
          {children}
          {link}
        </>
      )}
    </li>
  );
}

function Line({
  id,
  name,
  isPattern,
  required,
  schemaName,
  qualifierMessage,
  schema = {},
}: SchemaItemProps) {
  return (
    <>
      <span className="openapi-schema__container">
        {isPattern && "Keys matching "}
        {name !== undefined && (
          <Name name={name} id={id} deprecated={schema.deprecated} />
        )}
        <span className="openapi-schema__name">
          {typeText(schemaName ?? "", schema)}
        </span>
        <Marks
          schema={schema}
          required={required}
          deprecated={schema.deprecated}
        />
      </span>
      {qualifierMessage && <Markdown text={qualifierMessage} />}
      <Facts schema={schema} />
    </>
  );
}
