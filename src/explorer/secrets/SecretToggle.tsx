import styles from "../explorer.module.css";
import { canBeSecret, type Field, isDescribedSecret } from "./fields";
import { useSecrets } from "./useSecrets";

interface Props {
  field: Field;
  /** The id of the element that names the field. */
  describedBy: string;
}

/** A button that marks a field's value as secret, or a note if the description already does. */
export function SecretToggle({ field, describedBy }: Props) {
  const { policy, toggle } = useSecrets();
  if (!canBeSecret(field, policy)) return null;
  if (isDescribedSecret(field, policy)) {
    return (
      <span className={styles.facts} title={title}>
        secret
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.mark}
      aria-pressed={policy.marked.has(field.path)}
      aria-describedby={describedBy}
      title={title}
      onClick={() => {
        toggle(field.path);
      }}
    >
      Secret
    </button>
  );
}

const title =
  "Secret values stay out of links, storage and exports, and out of code unless you show them.";
