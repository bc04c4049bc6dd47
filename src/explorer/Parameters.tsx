import type { Description, Parameter } from "../description/types";
import { ParameterError } from "../request/build";
import { parameterKey } from "../request/parameters";
import type { ParameterValue } from "../request/serialize";
import type { ParameterValues } from "../request/types";
import styles from "./explorer.module.css";
import { ParameterField } from "./ParameterField";

interface Props {
  description: Description;
  parameters: Parameter[];
  values: ParameterValues;
  problem: Error | undefined;
  onChange: (key: string, value: ParameterValue | undefined) => void;
}

/** Finds the control of a parameter by its key. */
export const fieldSelector = (key: string) =>
  `[data-parameter="${CSS.escape(key)}"] :is(input, select, textarea)`;

const groups = [
  ["path", "Path parameters"],
  ["query", "Query parameters"],
  ["header", "Header parameters"],
  ["cookie", "Cookie parameters"],
] as const;

/** A field for every parameter, grouped by where it goes. */
export function Parameters({
  description,
  parameters,
  values,
  problem,
  onChange,
}: Props) {
  return groups.map(([location, title]) => {
    const own = parameters.filter((one) => one.in === location);
    if (own.length === 0) return null;
    return (
      <fieldset key={location} className={styles.section}>
        <legend className={styles.heading}>{title}</legend>
        {own.map((parameter) => {
          const key = parameterKey(parameter);
          return (
            <ParameterField
              key={key}
              description={description}
              parameter={parameter}
              value={values[key]}
              invalid={problem instanceof ParameterError && problem.key === key}
              onChange={(value) => {
                onChange(key, value);
              }}
            />
          );
        })}
      </fieldset>
    );
  });
}
