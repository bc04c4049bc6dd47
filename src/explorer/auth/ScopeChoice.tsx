import styles from "../explorer.module.css";

interface Props {
  offered: string[];
  /** Those that the operation asks for. */
  required: string[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Which scopes to ask the provider for. */
export function ScopeChoice({ offered, required, chosen, onChange }: Props) {
  return (
    <details className={styles.details}>
      <summary>
        {chosen.length} of {offered.length} scopes
      </summary>
      {offered.map((scope) => (
        <label key={scope} className={styles.check}>
          <input
            type="checkbox"
            checked={chosen.includes(scope)}
            onChange={({ target }) => {
              onChange(
                target.checked
                  ? [...chosen, scope]
                  : chosen.filter((one) => one !== scope),
              );
            }}
          />{" "}
          <code>{scope}</code>
          {required.includes(scope) && " needed here"}
        </label>
      ))}
    </details>
  );
}
