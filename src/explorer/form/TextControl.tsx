import { useLayoutEffect, useRef } from "react";
import { soleKind } from "../../description/model/ask/kind";
import { merge } from "../../description/model/merge/merge";
import { modelOf } from "../../description/model/model";
import { text } from "../../request/serialize";
import { type ControlProps, sharedAttributes } from "./controlProps";
import styles from "../explorer.module.css";
import { isSecretField } from "../secrets/fields";
import { useSecrets } from "../secrets/useSecrets";
import { useValueProblem } from "./useValueProblem";

const placeholders: Record<string, string> = {
  "date-time": "2024-09-13T14:05:42Z",
  uuid: "00000000-0000-0000-0000-000000000000",
};

/** A value that is typed, with advice when it does not fit. */
export function TextControl(props: ControlProps) {
  const { id, describedBy, description, schema, value, onChange, field } =
    props;
  const model = modelOf(description);
  const { format = "" } = merge(model, schema).schema;
  const { policy } = useSecrets();
  const isSecret = isSecretField(field, policy);
  const shown = value === undefined ? "" : text(value);
  const problem = useValueProblem(description, schema, [shown]);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current && input.current.value !== shown) {
      input.current.value = shown;
    }
  }, [shown, isSecret]);
  return (
    <div>
      <input
        key={isSecret ? "secret" : "shown"}
        ref={input}
        {...sharedAttributes(props)}
        aria-describedby={problem ? `${describedBy} ${id}problem` : describedBy}
        className={styles.input}
        type={isSecret ? "password" : format === "date" ? format : "text"}
        inputMode={
          soleKind(model, schema) === "integer" ? "numeric" : undefined
        }
        placeholder={placeholders[format]}
        autoComplete={isSecret ? "new-password" : "off"}
        spellCheck={false}
        // Not controlled: React would copy a secret into the document's markup.
        value={isSecret ? undefined : shown}
        onChange={({ target }) => {
          onChange(target.value === "" ? undefined : target.value);
        }}
      />
      {problem && (
        <div id={`${id}problem`} className={styles.advice}>
          It {problem}
        </div>
      )}
    </div>
  );
}
