import { useState } from "react";
import { parseJson } from "../../description/model/numbers/json";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type { ParameterValue } from "../../request/serialize";
import { type ControlProps, sharedAttributes } from "./controlProps";
import styles from "../explorer.module.css";

/** A value without a simpler control, written as JSON. Text that is no JSON yet is not sent. */
export function JsonControl(props: ControlProps) {
  const { id, value, onChange } = props;
  const [draft, setDraft] = useState(
    value === undefined ? "" : stringifyJson(value),
  );
  const parsed = parse(draft);
  return (
    <div>
      <textarea
        {...sharedAttributes(props)}
        aria-invalid={props.invalid || parsed === "broken"}
        className={styles.input}
        rows={2}
        placeholder="JSON"
        spellCheck={false}
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value);
          const next = parse(target.value);
          onChange(next === "broken" ? undefined : next?.value);
        }}
      />
      {parsed === "broken" && (
        <div id={`${id}problem`} className={styles.advice}>
          This is no JSON yet, and not sent.
        </div>
      )}
    </div>
  );
}

function parse(
  draft: string,
): { value: ParameterValue } | "broken" | undefined {
  if (draft.trim() === "") return undefined;
  try {
    return { value: parseJson(draft) as ParameterValue };
  } catch {
    return "broken";
  }
}
