import { useId, useState } from "react";
import { type SoleKind, soleKind } from "../../description/model/ask/kind";

import { merge } from "../../description/model/merge/merge";
import { modelOf } from "../../description/model/model";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type {
  AnySchema,
  Description,
  Parameter,
} from "../../description/model/types";
import { isForbiddenHeader } from "../../request/headers";
import { formatOf } from "../../request/bodies/format";
import { isJson } from "../../request/mediaType";
import { parameterKey } from "../../request/parameters";
import type { ParameterValue } from "../../request/serialize";
import { plainText } from "../parts/plainText";
import { Control } from "./Control";
import styles from "../explorer.module.css";
import { parameterField } from "../secrets/fields";
import { SecretToggle } from "../secrets/SecretToggle";

interface Props {
  description: Description;
  parameter: Parameter;
  value: ParameterValue | undefined;
  invalid: boolean;
  /** The API's validation error for the value. */
  error: string | undefined;
  onChange: (value: ParameterValue | undefined) => void;
}

/**
 * Returns the schema of the input: for arrays and objects whose media type is neither JSON nor a
 * form, the text in that media type.
 */
function enteredSchema(
  schema: AnySchema,
  kind: SoleKind | undefined,
  mediaType: string | undefined,
): AnySchema {
  if (mediaType === undefined || isJson(mediaType)) return schema;
  if (formatOf(mediaType) === "form") return schema;
  return kind === "object" || kind === "array" ? { type: "string" } : schema;
}

/** The name, type and control of one parameter. */
export function ParameterField(props: Props) {
  const { description, parameter, value, error, onChange } = props;
  const id = useId();
  const [isExplained, setIsExplained] = useState(false);
  const text = plainText(parameter.description ?? "");
  const model = modelOf(description);
  const [mediaType, content] = Object.entries(parameter.content ?? {})[0] ?? [];
  const schema = parameter.schema ?? content?.schema ?? true;
  const merged = merge(model, schema).schema;
  const field = parameterField(parameter);
  const kind = soleKind(model, schema);
  const facts = [
    kind,
    merged.format,
    mediaType,
    merged.default !== undefined && `default ${stringifyJson(merged.default)}`,
    parameter.required && "required",
    parameter.deprecated && "deprecated",
  ].filter(Boolean);
  const control = {
    id,
    label: parameter.name,
    field,
    describedBy: error === undefined ? `${id}facts` : `${id}facts ${id}error`,
    description,
    schema: enteredSchema(schema, kind, mediaType),
    value,
    required: parameter.required ?? false,
    invalid: props.invalid || error !== undefined,
    isJson: mediaType !== undefined && isJson(mediaType),
    canBeEmpty: parameter.in !== "path" && !parameter.allowEmptyValue,
    onChange,
  };
  return (
    <div className={styles.field} data-parameter={parameterKey(parameter)}>
      <div className={styles.fieldName}>
        <label htmlFor={id}>
          <code id={`${id}name`}>{parameter.name}</code>{" "}
          <span id={`${id}facts`} className={styles.facts}>
            {facts.join(", ")}
          </span>
        </label>{" "}
        <SecretToggle field={field} describedBy={`${id}name`} />{" "}
        {text !== "" && (
          <button
            type="button"
            className={styles.mark}
            aria-label="Description"
            aria-describedby={`${id}name`}
            aria-expanded={isExplained}
            aria-controls={`${id}text`}
            onClick={() => {
              setIsExplained(!isExplained);
            }}
          >
            ?
          </button>
        )}
      </div>
      <div>
        <div id={`${id}text`} className={styles.facts} hidden={!isExplained}>
          {text}
        </div>
        <Control {...control} />
        {error !== undefined && (
          <div id={`${id}error`} className={styles.advice}>
            {error}
          </div>
        )}
        {parameter.in === "query" &&
          parameter.allowEmptyValue &&
          (value === undefined || value === "") && (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={value === ""}
                onChange={({ target }) => {
                  onChange(target.checked ? "" : undefined);
                }}
              />{" "}
              send without a value
            </label>
          )}
        {parameter.in === "header" && isForbiddenHeader(parameter.name) && (
          <div className={styles.advice}>
            Browsers do not let a page set this header; the code below includes
            it.
          </div>
        )}
      </div>
    </div>
  );
}
