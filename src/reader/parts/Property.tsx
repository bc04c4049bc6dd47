import Link from "@docusaurus/Link";
import type { PropsWithChildren } from "react";
import type { SchemaItemProps } from "../../page/tree/components";
import { nameInWords } from "../../page/wording/any-name";
import { Default, Facts, Marks } from "./Facts";
import { History } from "./History";
import { Limits, readLimits } from "./Limits";
import { Markdown } from "./Markdown";
import { Name } from "./Name";
import { typeText } from "./typeText";
import { useAnchor } from "./useAnchor";

/** A property of a schema: a line with its name, type, limits and marks, and its facts below. */
export function Property(props: PropsWithChildren<SchemaItemProps>) {
  const { collapsible, children } = props;
  return (
    <li id={useAnchor(props.id)} className="openapi-schema__list-item">
      {!collapsible && <Line {...props} />}
      {children}
    </li>
  );
}

function Line({
  id,
  name,
  isPattern,
  isAlone,
  required,
  schemaName,
  qualifierMessage,
  schemaLabel,
  schemaHref,
  history,
  schema = {},
}: SchemaItemProps) {
  const limits = readLimits(qualifierMessage);
  return (
    <>
      <span className="openapi-schema__container">
        {isPattern && "Keys matching "}
        {name !== undefined && (
          <Name
            name={nameInWords(name, isAlone)}
            id={id}
            deprecated={schema.deprecated}
          />
        )}
        <span className="openapi-schema__name">
          {typeText(schemaName ?? "", schema)}
        </span>
        {limits && <Limits phrases={limits.phrases} />}
        <Default schema={schema} />
        <Marks
          schema={schema}
          required={required}
          deprecated={schema.deprecated}
        />
        <History marks={history} />
        {schemaHref && schemaLabel && (
          <Link to={schemaHref} className="openapi-schema__component">
            {schemaLabel}
          </Link>
        )}
      </span>
      {qualifierMessage && !limits && <Markdown text={qualifierMessage} />}
      <Facts schema={schema} limits={limits} hasLine />
    </>
  );
}
