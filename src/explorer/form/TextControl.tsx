import { useLayoutEffect, useRef } from "react";
import { soleKind } from "../../description/model/ask/kind";
import { limitsOf } from "../../description/model/ask/limits";
import { merge } from "../../description/model/merge/merge";
import { modelOf } from "../../description/model/model";
import { compareNumbers } from "../../description/model/numbers/exact";
import { text } from "../../request/serialize";
import { typedScalar } from "../../request/typedScalar";
import { type ControlProps, sharedAttributes } from "./controlProps";
import styles from "../explorer.module.css";
import { isSecretField } from "../secrets/fields";
import { useSecrets } from "../secrets/useSecrets";
import { allowsNull } from "./nulls";
import { useValueProblem } from "./useValueProblem";

const placeholders: Record<string, string> = {
  "date-time": "2024-09-13T14:05:42Z",
  uuid: "00000000-0000-0000-0000-000000000000",
};

/** A text field with a hint if the value is invalid. */
export function TextControl(props: ControlProps) {
  const { id, describedBy, description, schema, value, onChange, field } =
    props;
  const model = modelOf(description);
  const { format = "" } = merge(model, schema).schema;
  const { policy } = useSecrets();
  const isSecret = isSecretField(field, policy);
  const shown = value === undefined || value === null ? "" : text(value);
  const problem = useValueProblem(description, schema, [shown]);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current && input.current.value !== shown) {
      input.current.value = shown;
    }
  }, [shown, isSecret]);
  return (
    <div>
      <div className={styles.control}>
        <input
          key={isSecret ? "secret" : "shown"}
          ref={input}
          {...sharedAttributes(props)}
          aria-invalid={props.invalid || problem !== undefined}
          aria-describedby={
            problem ? `${describedBy} ${id}problem` : describedBy
          }
          className={styles.input}
          type={isSecret ? "password" : format === "date" ? format : "text"}
          inputMode={
            soleKind(model, schema) === "integer" ? "numeric" : undefined
          }
          placeholder={value === null ? "null" : placeholders[format]}
          autoComplete={isSecret ? "new-password" : "off"}
          spellCheck={false}
          // Uncontrolled, because React would copy the secret into the DOM's `value` attribute.
          value={isSecret ? undefined : shown}
          onChange={({ target }) => {
            onChange(
              target.value === ""
                ? undefined
                : typedScalar(model, schema, target.value),
            );
          }}
        />
        <EmptyValues {...props} isSecret={isSecret} />
      </div>
      {problem && (
        <div id={`${id}problem`} className={styles.advice}>
          It {problem}
        </div>
      )}
    </div>
  );
}

/** Buttons that set an empty string or null, where these differ from no value. */
function EmptyValues(props: ControlProps & { isSecret: boolean }) {
  const { value, onChange } = props;
  const choices = [
    ...(takesEmptyText(props) ? [["Empty", "", "an empty text"] as const] : []),
    ...(allowsNull(props) ? [["Null", null, "null"] as const] : []),
  ];
  if (value !== undefined && value !== null && value !== "") return null;
  return choices.map(([name, one, words]) => (
    <button
      key={name}
      type="button"
      className={styles.mark}
      aria-describedby={props.describedBy}
      title={`Send ${words}`}
      aria-pressed={value === one}
      onClick={() => {
        onChange(value === one ? undefined : one);
      }}
    >
      {name}
    </button>
  ));
}

function takesEmptyText({
  canBeEmpty,
  description,
  schema,
}: ControlProps): boolean {
  const model = modelOf(description);
  const kind = soleKind(model, schema);
  const { length } = limitsOf(model, schema);
  return (
    canBeEmpty === true &&
    (kind === "string" || kind === undefined) &&
    (length.least === undefined || compareNumbers(length.least, 0) <= 0)
  );
}
