import { useState } from "react";
import { isEqual } from "../../description/model/numbers/equal";
import { parseJson } from "../../description/model/numbers/json";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type { ParameterValue } from "../../request/serialize";
import { type ControlProps, sharedAttributes } from "./controlProps";
import styles from "../explorer.module.css";

/** A text area for a value without a simpler control, as JSON. Invalid JSON is not sent. */
export function JsonControl(props: ControlProps) {
  const { id, describedBy, value, onChange } = props;
  const [draft, setDraft] = useState(written(value));
  const typed = parse(draft);
  const isBroken = typed === "broken" && value === undefined;
  const isCurrent =
    isBroken || (typed !== "broken" && isEqual(typed?.value, value));
  return (
    <div>
      <textarea
        {...sharedAttributes(props)}
        aria-invalid={props.invalid || isBroken}
        aria-describedby={
          isBroken ? `${describedBy} ${id}problem` : describedBy
        }
        className={styles.input}
        rows={2}
        placeholder="JSON"
        spellCheck={false}
        value={isCurrent ? draft : written(value)}
        onChange={({ target }) => {
          setDraft(target.value);
          const next = parse(target.value);
          onChange(next === "broken" ? undefined : next?.value);
        }}
      />
      {isBroken && (
        <div id={`${id}problem`} className={styles.advice}>
          This is not valid JSON yet, so it is not sent.
        </div>
      )}
    </div>
  );
}

const written = (value: ParameterValue | undefined) =>
  value === undefined ? "" : stringifyJson(value);

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
