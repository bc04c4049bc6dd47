import type { PropsWithChildren } from "react";
import type { Parameter as Described, Schema } from "../../description";
import { serializationText } from "../../page/wording/serialization";
import { typeName } from "../../page/wording/names";
import { qualifierMessage } from "../../page/wording/qualifier";
import { Facts, Marks, Value } from "./Facts";
import { Markdown } from "./Markdown";
import { Name } from "./Name";
import { typeText } from "./typeText";
import { useAnchor } from "./useAnchor";

type ParameterProps = PropsWithChildren<{
  id?: string;
  param: Omit<Described, "schema" | "content" | "examples"> & {
    schema?: Schema;
    /** For parameters that are serialized as a media type. */
    mediaType?: string;
    /** Values by what they are called. */
    examples?: Record<string, unknown>;
  };
}>;

/** A parameter of an operation, or a header of a response. */
export function Parameter({ id, param, children }: ParameterProps) {
  const { name, schema = {}, description, mediaType, example } = param;
  const limits = qualifierMessage(schema);
  const writing = mediaType ? undefined : serializationText(param);
  const deprecated = param.deprecated ?? schema.deprecated;
  return (
    <li id={useAnchor(id)} className="openapi-params__list-item">
      <span className="openapi-schema__container">
        <Name name={name} id={id} deprecated={deprecated} />
        <span className="openapi-schema__type">
          {typeText(typeName(schema), schema)}
          {mediaType && ` as ${mediaType}`}
        </span>
        <Marks
          schema={schema}
          required={param.required}
          deprecated={deprecated}
        />
      </span>
      {limits && <Markdown text={limits} />}
      {description && description !== schema.description && (
        <Markdown text={description} />
      )}
      {writing && <Markdown text={writing} />}
      <Facts schema={example === undefined ? schema : { ...schema, example }} />
      {Object.entries(param.examples ?? {}).map(([title, value]) => (
        <Value key={title} title={`Example: ${title}`} value={value} />
      ))}
      {children}
    </li>
  );
}
