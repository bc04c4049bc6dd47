import type { PropsWithChildren } from "react";
import type { ParamsItemProps } from "../../page/tree/components";
import { serializationText } from "../../page/wording/serialization";
import { Default, Facts, Marks, Value } from "./Facts";
import { Limits, readLimits } from "./Limits";
import { Markdown } from "./Markdown";
import { Name } from "./Name";
import { typeText } from "./typeText";
import { useAnchor } from "./useAnchor";

/** A parameter of an operation, or a header of a response. */
export function Parameter({
  id,
  schemaName,
  qualifierMessage,
  param,
  children,
}: PropsWithChildren<ParamsItemProps>) {
  const { name, schema = {}, description, mediaType, example } = param;
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
      </span>
      {qualifierMessage && !limits && <Markdown text={qualifierMessage} />}
      {description && description !== schema.description && (
        <Markdown text={description} />
      )}
      {writing && <Markdown text={writing} />}
      <Facts
        schema={example === undefined ? schema : { ...schema, example }}
        limits={limits}
      />
      {Object.entries(param.examples ?? {}).map(([title, value]) => (
        <Value key={title} title={`Example: ${title}`} value={value} />
      ))}
      {children}
    </li>
  );
}
