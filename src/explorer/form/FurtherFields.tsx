import { useId } from "react";
import { isRecord } from "../../description/model/record";
import type { Description } from "../../description/model/types";
import type { FieldValue } from "../../request/body";
import type { ParameterValue } from "../../request/serialize";
import styles from "../explorer.module.css";
import type { Field } from "../secrets/fields";
import { JsonControl } from "./JsonControl";

type Fields = Record<string, FieldValue | undefined>;

interface Props {
  description: Description;
  body: Field;
  /** The names of the fields that have their own control. */
  known: string[];
  fields: Fields;
  onChange: (fields: Fields) => void;
}

/** A JSON object for the additional fields (`additionalProperties`) of a form. */
export function FurtherFields(props: Props) {
  const { description, body, known, fields, onChange } = props;
  const id = useId();
  const isKnown = ([name]: [string, unknown]) => known.includes(name);
  const all = Object.entries(fields).filter(([, value]) => value !== undefined);
  const own = Object.fromEntries(all.filter(isKnown));
  const further = Object.fromEntries(all.filter((one) => !isKnown(one)));
  const hasSome = Object.keys(further).length > 0;
  return (
    <div className={styles.field}>
      <div className={styles.fieldName}>
        <label htmlFor={id}>
          {known.length > 0 ? "Other fields" : "Fields"}{" "}
          <span id={`${id}facts`} className={styles.facts}>
            names and values as a JSON object
          </span>
        </label>
      </div>
      <JsonControl
        id={id}
        label="Fields"
        describedBy={`${id}facts`}
        field={body}
        description={description}
        schema={{ type: "object" }}
        value={hasSome ? (further as ParameterValue) : undefined}
        required={false}
        invalid={false}
        onChange={(next) => {
          onChange({ ...own, ...(isRecord(next) ? next : {}) });
        }}
      />
    </div>
  );
}
