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
  /** The API's validation errors, by parameter key. */
  errors: Record<string, string>;
  onChange: (key: string, value: ParameterValue | undefined) => void;
}

/** Moves the focus to a parameter's control. */
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

/** A field for each parameter, grouped by location (`in`). */
export function Parameters({ parameters, ...props }: Props) {
  return groups.map(([location, title]) => {
    const own = parameters.filter((one) => one.in === location);
    return own.length === 0 ? null : (
      <Group key={location} title={title} parameters={own} {...props} />
    );
  });
}

/**
 * One location's parameters: required ones and those with an initial value; the others are
 * collapsed.
 */
function Group(props: Props & { title: string }) {
  const { title, parameters, values, problem, errors, description, onChange } =
    props;
  // Computed once, so that fields do not move while the reader types.
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
