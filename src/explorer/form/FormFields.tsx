import { useId } from "react";
import { soleKind } from "../../description/model/ask/kind";
import { merge } from "../../description/model/merge/merge";
import { modelOf } from "../../description/model/model";
import type {
  AnySchema,
  Description,
  Encoding,
  MediaType,
} from "../../description/model/types";
import {
  type FieldValue,
  formFields,
  isBinary,
  isWrittenPart,
  takesFiles,
  takesFurtherFields,
} from "../../request/body";
import { isJson } from "../../request/mediaType";
import type { ParameterValue } from "../../request/serialize";
import { BranchChoice } from "./BranchChoice";
import { Control } from "./Control";
import { FurtherFields } from "./FurtherFields";
import styles from "../explorer.module.css";
import { bodyField, type Field, propertyField } from "../secrets/fields";
import { SecretToggle } from "../secrets/SecretToggle";
import { useSecrets } from "../secrets/useSecrets";
import { useBranches } from "./useBranches";

type Fields = Record<string, FieldValue | undefined>;

interface Props {
  description: Description;
  media: MediaType;
  fields: Fields;
  onChange: (fields: Fields) => void;
}

/** A field for each property of a form body, for the selected alternative. */
export function FormFields(props: Props) {
  const { description, media, fields, onChange } = props;
  const id = useId();
  const { policy } = useSecrets();
  const body = bodyField(media);
  const value = Object.keys(fields).length > 0 ? fields : undefined;
  const { schema: whole = true } = media;
  const chosen = useBranches(description, whole, value, (start = {}) => {
    onChange(start);
  });
  const properties = formFields(description, { schema: chosen.schema });
  const takesFurther = takesFurtherFields(description, chosen.schema);
  return (
    <>
      <BranchChoice branches={chosen.branches} label="the body" />
      {properties.map(({ name, schema, isRequired }) => (
        <div key={name} className={styles.field} data-field={name}>
          <div className={styles.fieldName}>
            <label htmlFor={`${id}.${name}`}>
              <code id={`${id}-name.${name}`}>{name}</code>{" "}
              <span id={`${id}-facts.${name}`} className={styles.facts}>
                {facts(description, schema, isRequired)}
              </span>
            </label>{" "}
            {!isBinary(description, schema) && (
              <SecretToggle
                field={propertyField(body, name, policy)}
                describedBy={`${id}-name.${name}`}
              />
            )}
          </div>
          <FormField
            field={propertyField(body, name, policy)}
            id={`${id}.${name}`}
            name={name}
            describedBy={`${id}-facts.${name}`}
            description={description}
            schema={schema}
            accept={media.encoding?.[name]?.contentType}
            isWritten={isWrittenPart(
              description,
              schema,
              media.encoding?.[name],
            )}
            isJson={travelsAsJson(description, schema, media.encoding?.[name])}
            required={isRequired}
            value={fields[name]}
            onChange={(next) => {
              onChange({ ...fields, [name]: next });
            }}
          />
        </div>
      ))}
      {takesFurther && (
        <FurtherFields
          description={description}
          body={body}
          known={properties.map(({ name }) => name)}
          fields={fields}
          onChange={onChange}
        />
      )}
    </>
  );
}

/** Whether a field's value is sent as JSON, which can represent null. */
function travelsAsJson(
  description: Description,
  schema: AnySchema,
  encoding: Encoding = {},
): boolean {
  const { contentType, style, explode, allowReserved } = encoding;
  if ((style ?? explode ?? allowReserved) !== undefined) return false;
  if (contentType !== undefined) return isJson(contentType);
  const model = modelOf(description);
  const kind = soleKind(model, schema);
  const { items = true } = merge(model, schema).schema;
  const ofObjects = kind === "array" && soleKind(model, items) === "object";
  return kind === "object" || ofObjects;
}

function facts(
  description: Description,
  schema: AnySchema,
  isRequired: boolean,
): string {
  const model = modelOf(description);
  const { format } = merge(model, schema).schema;
  return [
    isBinary(description, schema) ? "file" : soleKind(model, schema),
    format !== "binary" && format,
    isRequired && "required",
  ]
    .filter(Boolean)
    .join(", ");
}

interface FieldProps {
  field: Field;
  id: string;
  name: string;
  describedBy: string;
  description: Description;
  schema: AnySchema;
  /** The media types that the part may have. */
  accept: string | undefined;
  /** Whether the part is entered as text of its media type. */
  isWritten: boolean;
  isJson: boolean;
  required: boolean;
  value: FieldValue | undefined;
  onChange: (value: FieldValue | undefined) => void;
}

function FormField(props: FieldProps) {
  const { id, name, description, schema, value, onChange } = props;
  const several = takesFiles(description, schema);
  if (several || isBinary(description, schema)) {
    return (
      <input
        id={id}
        type="file"
        multiple={several}
        accept={props.accept}
        aria-describedby={props.describedBy}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          onChange(several ? files : files[0]);
        }}
      />
    );
  }
  if (props.isWritten) {
    return (
      <textarea
        id={id}
        className={styles.codeInput}
        rows={4}
        spellCheck={false}
        placeholder={props.accept}
        aria-describedby={props.describedBy}
        value={typeof value === "string" ? value : ""}
        onChange={({ target }) => {
          onChange(target.value === "" ? undefined : target.value);
        }}
      />
    );
  }
  return (
    <Control
      id={id}
      label={name}
      field={props.field}
      describedBy={props.describedBy}
      description={description}
      schema={schema}
      value={value as ParameterValue | undefined}
      required={props.required}
      invalid={false}
      isJson={props.isJson}
      canBeEmpty
      onChange={onChange}
    />
  );
}
