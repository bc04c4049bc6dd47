import Link from "@docusaurus/Link";
import type { PropsWithChildren } from "react";
import type { Schema } from "../../description";
import { Facts, Marks } from "./Facts";
import { Markdown } from "./Markdown";
import { Name } from "./Name";
import { typeText } from "./typeText";
import { useAnchor } from "./useAnchor";

type PropertyProps = PropsWithChildren<{
  id?: string;
  /** Whether the children are the property itself, a `<details>`. */
  collapsible: boolean;
  name?: string;
  required?: boolean;
  schemaName?: string;
  qualifierMessage?: string;
  schema?: Schema;
  /** Name and address of the component that the property is. */
  schemaLabel?: string;
  schemaHref?: string;
}>;

/** A property of a schema: its name, type, marks, text and limits, or a `<details>` with all that. */
export function Property(props: PropertyProps) {
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
  required,
  schemaName,
  qualifierMessage,
  schema = {},
}: PropertyProps) {
  return (
    <>
      <span className="openapi-schema__container">
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
