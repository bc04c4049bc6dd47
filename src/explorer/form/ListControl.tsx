import { useState } from "react";
import { enumerationOf } from "../../description/model/ask/enumeration";
import { modelOf } from "../../description/model/model";
import type { AnySchema } from "../../description/model/types";
import { type ParameterValue, text } from "../../request/serialize";
import { typedScalar } from "../../request/typedScalar";
import { type ControlProps, sharedAttributes } from "./controlProps";
import styles from "../explorer.module.css";
import { useValueProblem } from "./useValueProblem";

/** A list of values: checkboxes for an enum, otherwise one value per line. */
export function ListControl(props: ControlProps & { items: AnySchema }) {
  const { label, describedBy, description, items, value, onChange } = props;
  const list = Array.isArray(value) ? value : [];
  const options = enumerationOf(modelOf(description), items);
  if (!options) return <Lines {...props} />;
  const has = (option: ParameterValue) =>
    list.some((one) => one === option || text(one) === text(option));
  return (
    <div role="group" aria-label={label} aria-describedby={describedBy}>
      {options
        .map((option) => option.value as ParameterValue)
        .filter((option) => option !== null || props.isJson)
        .map((option) => (
          <label key={text(option)} className={styles.check}>
            <input
              type="checkbox"
              checked={has(option)}
              onChange={({ target }) => {
                const others = list.filter((one) => text(one) !== text(option));
                const next = target.checked ? [...others, option] : others;
                onChange(next.length === 0 ? undefined : next);
              }}
            />{" "}
            {option === "" ? "(empty text)" : text(option)}
          </label>
        ))}
    </div>
  );
}

/** One value per line; empty lines are ignored. */
function Lines(props: ControlProps & { items: AnySchema }) {
  const { description, items, value, onChange } = props;
  const model = modelOf(description);
  const list = Array.isArray(value) ? value.map(text) : [];
  const [draft, setDraft] = useState(list.join("\n"));
  const lines = linesOf(draft);
  const isCurrent = lines.join("\n") === list.join("\n");
  const shown = isCurrent ? draft : list.join("\n");
  const problem = useValueProblem(description, items, list);
  return (
    <div>
      <textarea
        {...sharedAttributes(props)}
        aria-invalid={props.invalid || problem !== undefined}
        className={styles.input}
        rows={Math.min(6, list.length + 1)}
        placeholder="One value per line"
        spellCheck={false}
        value={shown}
        onChange={({ target }) => {
          setDraft(target.value);
          const next = linesOf(target.value).map((line) =>
            typedScalar(model, items, line),
          );
          onChange(next.length === 0 ? undefined : next);
        }}
      />
      {problem && <div className={styles.advice}>Each value {problem}</div>}
    </div>
  );
}

const linesOf = (text: string): string[] =>
  text.split("\n").filter((line) => line !== "");
