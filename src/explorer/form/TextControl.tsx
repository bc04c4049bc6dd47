import { valueProblem } from "../../request/check";
import { typeOf } from "../../request/schema";
import { text } from "../../request/serialize";
import { type ControlProps, sharedAttributes } from "./Control";
import styles from "../explorer.module.css";

const placeholders: Record<string, string> = {
  "date-time": "2024-09-13T14:05:42Z",
  uuid: "00000000-0000-0000-0000-000000000000",
};

/** A value that is typed, with advice when it does not fit. */
export function TextControl(props: ControlProps) {
  const { id, describedBy, schema, value, onChange } = props;
  const shown = value === undefined ? "" : text(value);
  const problem = shown === "" ? undefined : valueProblem(schema, shown);
  return (
    <div>
      <input
        {...sharedAttributes(props)}
        aria-describedby={problem ? `${describedBy} ${id}problem` : describedBy}
        className={styles.input}
        type={inputType(schema.format)}
        inputMode={typeOf(schema) === "integer" ? "numeric" : undefined}
        placeholder={placeholders[schema.format ?? ""]}
        autoComplete="off"
        spellCheck={false}
        // Not controlled: React would copy a password into the document's markup.
        value={schema.format === "password" ? undefined : shown}
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

function inputType(format: string | undefined): string {
  return format === "date" || format === "password" ? format : "text";
}
