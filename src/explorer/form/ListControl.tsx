import { enumerationOf } from "../../description/model/ask/enumeration";
import { modelOf } from "../../description/model/model";
import type { AnySchema } from "../../description/model/types";
import { type ParameterValue, text } from "../../request/serialize";
import { type ControlProps, sharedAttributes } from "./controlProps";
import styles from "../explorer.module.css";
import { useValueProblem } from "./useValueProblem";

/** Several values: boxes to tick where the schema lists them, else one a line. */
export function ListControl(props: ControlProps & { items: AnySchema }) {
  const { label, describedBy, description, items, value, onChange } = props;
  const list = Array.isArray(value) ? value.map(text) : [];
  const options = enumerationOf(modelOf(description), items);
  const problem = useValueProblem(description, items, options ? [] : list);
  const change = (next: ParameterValue[]) => {
    onChange(next.length === 0 ? undefined : next);
  };
  if (options) {
    return (
      <div role="group" aria-label={label} aria-describedby={describedBy}>
        {options
          .map(({ value: one }) => String(one))
          .map((option) => (
            <label key={option} className={styles.check}>
              <input
                type="checkbox"
                checked={list.includes(option)}
                onChange={({ target }) => {
                  change(
                    target.checked
                      ? [...list, option]
                      : list.filter((one) => one !== option),
                  );
                }}
              />{" "}
              {option}
            </label>
          ))}
      </div>
    );
  }
  return (
    <div>
      <textarea
        {...sharedAttributes(props)}
        className={styles.input}
        rows={Math.min(6, list.length + 1)}
        placeholder="One value a line"
        spellCheck={false}
        value={list.join("\n")}
        onChange={({ target }) => {
          change(target.value === "" ? [] : target.value.split("\n"));
        }}
      />
      {problem && <div className={styles.advice}>Each value {problem}</div>}
    </div>
  );
}
