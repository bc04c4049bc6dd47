import { useId } from "react";
import { soleKind } from "../../description/model/ask/kind";
import { merge } from "../../description/model/merge/merge";
import { modelOf } from "../../description/model/model";
import type {
  AnySchema,
  Description,
  MediaType,
} from "../../description/model/types";
import {
  type FieldValue,
  formFields,
  isBinary,
  takesFiles,
} from "../../request/body";
import type { ParameterValue } from "../../request/serialize";
import { Control } from "./Control";
import styles from "../explorer.module.css";
import { bodyField, type Field, propertyField } from "../secrets/fields";
import { SecretToggle } from "../secrets/SecretToggle";
import { useSecrets } from "../secrets/useSecrets";

type Fields = Record<string, FieldValue | undefined>;

interface Props {
  description: Description;
  media: MediaType;
  fields: Fields;
  onChange: (fields: Fields) => void;
}

/** A field for each property of a form body. */
export function FormFields({ description, media, fields, onChange }: Props) {
  const id = useId();
  const { policy } = useSecrets();
  const body = bodyField(media);
  return formFields(description, media).map(({ name, schema, isRequired }) => (
    <div key={name} className={styles.field}>
      <div className={styles.fieldName}>
        <label htmlFor={id + name}>
          <code id={`${id}${name}name`}>{name}</code>{" "}
          <span id={`${id}${name}facts`} className={styles.facts}>
            {facts(description, schema, isRequired)}
          </span>
        </label>{" "}
        {!isBinary(description, schema) && (
          <SecretToggle
            field={propertyField(body, name, policy)}
            describedBy={`${id}${name}name`}
          />
        )}
      </div>
      <FormField
        field={propertyField(body, name, policy)}
        id={id + name}
        name={name}
        description={description}
        schema={schema}
        accept={media.encoding?.[name]?.contentType}
        required={isRequired}
        value={fields[name]}
        onChange={(value) => {
          onChange({ ...fields, [name]: value });
        }}
      />
    </div>
  ));
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
  description: Description;
  schema: AnySchema;
  /** Content types that the part may have. */
  accept: string | undefined;
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
        aria-describedby={`${id}facts`}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          onChange(several ? files : files[0]);
        }}
      />
    );
  }
  return (
    <Control
      id={id}
      label={name}
      field={props.field}
      describedBy={`${id}facts`}
      description={description}
      schema={schema}
      value={value as ParameterValue | undefined}
      required={props.required}
      invalid={false}
      onChange={onChange}
    />
  );
}
