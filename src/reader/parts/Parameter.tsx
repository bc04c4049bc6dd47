import Link from "@docusaurus/Link";
import type { PropsWithChildren } from "react";
import { safeUrl } from "../../page/markdown/url";
import type {
  ParameterExample,
  ParamsItemProps,
} from "../../page/tree/components";
import { serializationText } from "../../page/wording/serialization";
import { Default, Facts, Marks, Value } from "./Facts";
import { History } from "./History";
import { Limits, readLimits } from "./Limits";
import { Markdown } from "./Markdown";
import { Name } from "./Name";
import { typeText } from "./typeText";
import { useAnchor } from "./useAnchor";

/** An example value of a parameter, or a link to one. */
function Example({ title, description, value, url }: ParameterExample) {
  const label = title === undefined ? "Example" : `Example: ${title}`;
  const to = url === undefined ? undefined : safeUrl(url);
  return (
    <>
      {url === undefined ? (
        <Value title={label} value={value} />
      ) : (
        <p className="openapi-schema__value">
          <strong>{label}:</strong>{" "}
          {to === undefined ? <code>{url}</code> : <Link to={to}>{url}</Link>}
        </p>
      )}
      {description && <Markdown text={description} />}
    </>
  );
}

/** A parameter of an operation, or a header of a response. */
export function Parameter({
  id,
  schemaName,
  qualifierMessage,
  param,
  history,
  children,
}: PropsWithChildren<ParamsItemProps>) {
  const { name, schema = {}, description, mediaType } = param;
  const writing = mediaType ? undefined : serializationText(param);
  const limits = readLimits(qualifierMessage);
  const deprecated = param.deprecated ?? schema.deprecated;
  return (
    <li id={useAnchor(id)} className="openapi-params__list-item">
      <span className="openapi-schema__container">
        <Name name={name} id={id} deprecated={deprecated} />
        <span className="openapi-schema__type">
          {typeText(schemaName ?? "", schema)}
          {mediaType && ` as ${mediaType}`}
        </span>
        {limits && <Limits phrases={limits.phrases} />}
        <Default schema={schema} />
        <Marks
          schema={schema}
          required={param.required}
          deprecated={deprecated}
        />
        <History marks={history} />
      </span>
      {qualifierMessage && !limits && <Markdown text={qualifierMessage} />}
      {description && description !== schema.description && (
        <Markdown text={description} />
      )}
      {writing && <Markdown text={writing} />}
      <Facts schema={schema} limits={limits} hasLine />
      {param.examples?.map((example, index) => (
        <Example key={index} {...example} />
      ))}
      {children}
    </li>
  );
}
