import { useState } from "react";
import type { Description, Parameter } from "../../description/model/types";
import { ParameterError } from "../../request/build";
import { parameterKey } from "../../request/parameters";
import { type ParameterValue, text } from "../../request/serialize";
import type { ParameterValues } from "../../request/types";
import styles from "../explorer.module.css";
import { foldParameters } from "./foldParameters";
import { ParameterField } from "./ParameterField";
import { isSecretField, parameterField } from "../secrets/fields";
import { useSecrets } from "../secrets/useSecrets";

interface Props {
  description: Description;
  parameters: Parameter[];
  values: ParameterValues;
  problem: Error | undefined;
  /** What the API says is wrong with their values, by key. */
  errors: Record<string, string>;
  onChange: (key: string, value: ParameterValue | undefined) => void;
}

/** Puts the focus on the control of a parameter. */
export function goToField(form: HTMLElement | null, key: string): void {
  form
    ?.querySelector<HTMLElement>(
      `[data-parameter="${CSS.escape(key)}"] :is(input, select, textarea)`,
    )
    ?.focus();
}

const groups = [
  ["path", "Path parameters"],
  ["query", "Query parameters"],
  ["querystring", "Query string"],
  ["header", "Header parameters"],
  ["cookie", "Cookie parameters"],
] as const;

/** A field for every parameter, grouped by where it goes. */
export function Parameters({ parameters, ...props }: Props) {
  return groups.map(([location, title]) => {
    const own = parameters.filter((one) => one.in === location);
    return own.length === 0 ? null : (
      <Group key={location} title={title} parameters={own} {...props} />
    );
  });
}

/** Required parameters and those that had a value at first; the others folded. */
function Group(props: Props & { title: string }) {
  const { title, parameters, values, problem, errors, description, onChange } =
    props;
  // Decided once: a field must not move while it is filled in.
  const [{ shown, folded }] = useState(() =>
    foldParameters(parameters, values),
  );
  const { policy } = useSecrets();
  const field = (parameter: Parameter) => {
    const key = parameterKey(parameter);
    return (
      <ParameterField
        key={key}
        description={description}
        parameter={parameter}
        value={values[key]}
        invalid={problem instanceof ParameterError && problem.key === key}
        error={errors[key]}
        onChange={(value) => {
          onChange(key, value);
        }}
      />
    );
  };
  const brief = (one: Parameter) =>
    isSecretField(parameterField(one), policy)
      ? one.name
      : `${one.name}=${text(values[parameterKey(one)] ?? "")}`;
  const filled = folded.filter(
    (one) => values[parameterKey(one)] !== undefined,
  );
  return (
    <fieldset className={styles.section}>
      <legend className={styles.heading}>{title}</legend>
      {shown.map(field)}
      {folded.length > 0 && (
        <details className={styles.details}>
          <summary>
            {folded.length} {shown.length > 0 ? "more" : "optional"}
            {filled.length > 0 && (
              <span className={styles.facts}>
                , of these sent: {filled.map(brief).join(", ")}
              </span>
            )}
          </summary>
          {folded.map(field)}
        </details>
      )}
    </fieldset>
  );
}
