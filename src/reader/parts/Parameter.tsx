import type { Schema } from "../../description";
import { typeName } from "../../pages/schema/names";
import { qualifierMessage } from "../../pages/schema/qualifier";
import { Facts, Marks } from "./Facts";
import { Markdown } from "./Markdown";
import { Name } from "./Name";
import { useAnchor } from "./useAnchor";

interface ParameterProps {
  id?: string;
  param: {
    name: string;
    in: string;
    description?: string;
    required?: boolean;
    deprecated?: boolean;
    schema?: Schema;
    /** For parameters that are serialized as a media type. */
    mediaType?: string;
    example?: unknown;
    style?: string;
    explode?: boolean;
  };
}

/** A parameter of an operation, or a header of a response. */
export function Parameter({ id, param }: ParameterProps) {
  const { name, schema = {}, description, mediaType, example } = param;
  const limits = qualifierMessage(schema);
  return (
    <li id={useAnchor(id)} className="openapi-params__list-item">
      <span className="openapi-schema__container">
        <Name name={name} id={id} deprecated={param.deprecated} />
        <span className="openapi-schema__type">
          {typeName(schema)}
          {mediaType && ` as ${mediaType}`}
        </span>
        <Marks
          schema={schema}
          required={param.required}
          deprecated={param.deprecated}
        />
      </span>
      {limits && <Markdown text={limits} />}
      {description && description !== schema.description && (
        <Markdown text={description} />
      )}
      <Facts schema={example === undefined ? schema : { ...schema, example }} />
    </li>
  );
}
