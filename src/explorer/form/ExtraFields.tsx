import { isForbiddenHeader } from "../../request/headers";
import type { ParameterValue } from "../../request/serialize";
import type { ParameterValues } from "../../request/types";
import styles from "../explorer.module.css";
import { secretByName } from "../secrets/names";
import type { ExtraParameter } from "./extraParameters";

interface Props {
  extras: readonly ExtraParameter[];
  values: ParameterValues;
  onChange: (extras: ExtraParameter[], values: ParameterValues) => void;
}

const keyOf = ({ in: place, name }: ExtraParameter) =>
  `${place}.${name.trim()}`;

/** Fields for headers and query parameters that the description does not define. */
export function ExtraFields({ extras, values, onChange }: Props) {
  const change = (
    index: number,
    next: ExtraParameter | undefined,
    value?: ParameterValue,
  ) => {
    const before = extras[index];
    const kept = { ...values };
    if (before) Reflect.deleteProperty(kept, keyOf(before));
    if (next && value !== undefined) kept[keyOf(next)] = value;
    const others = extras.filter((_, at) => at !== index);
    onChange(next ? extras.with(index, next) : others, kept);
  };
  return (
    <>
      {extras.map((extra, index) => {
        const value = values[keyOf(extra)];
        const isSecret = secretByName(extra.name) !== undefined;
        return (
          // The index is the key, because names may be empty.
          <div
            key={index}
            className={styles.extra}
            role="group"
            aria-label={`Additional parameter ${index + 1}`}
          >
            <select
              className={styles.input}
              aria-label="Place"
              value={extra.in}
              onChange={({ target }) => {
                const place = target.value === "query" ? "query" : "header";
                change(index, { ...extra, in: place }, value);
              }}
            >
              <option value="header">Header</option>
              <option value="query">Query</option>
            </select>
            <input
              className={styles.input}
              aria-label="Name"
              placeholder="Name"
              autoComplete="off"
              spellCheck={false}
              value={extra.name}
              onChange={({ target }) => {
                change(index, { ...extra, name: target.value }, value);
              }}
            />
            <input
              className={styles.input}
              aria-label="Value"
              placeholder="Value"
              type={isSecret ? "password" : "text"}
              autoComplete="off"
              spellCheck={false}
              value={typeof value === "string" ? value : ""}
              onChange={({ target }) => {
                change(index, extra, target.value || undefined);
              }}
            />
            <button
              type="button"
              className={styles.close}
              aria-label={`Remove ${extra.name || "this parameter"}`}
              onClick={() => {
                change(index, undefined);
              }}
            >
              ×
            </button>
            {extra.in === "header" && isForbiddenHeader(extra.name) && (
              <p className={styles.advice}>
                Browsers do not let a page set this header; the code below
                includes it.
              </p>
            )}
          </div>
        );
      })}
      <button
        type="button"
        className={styles.button}
        onClick={() => {
          onChange([...extras, { in: "header", name: "" }], values);
        }}
      >
        Add
      </button>
    </>
  );
}
