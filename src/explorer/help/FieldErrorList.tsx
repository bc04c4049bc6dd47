import styles from "../explorer.module.css";
import { type FieldError, pathText } from "./fieldErrors";

interface Props {
  errors: readonly FieldError[];
  /** Whether the form has a field to go to. */
  canGo: (error: FieldError) => boolean;
  onGo: (error: FieldError) => void;
}

/** The API's validation errors, each with a link to its field. */
export function FieldErrorList({ errors, canGo, onGo }: Props) {
  if (errors.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Errors of the API">
      <ul className={styles.problems}>
        {errors.slice(0, 20).map((error) => (
          <li key={`${pathText(error.path)} ${error.message}`}>
            {error.path.length > 0 && <code>{pathText(error.path)}</code>}
            {error.path.length > 0 && ": "}
            {error.message}{" "}
            {canGo(error) && (
              <button
                type="button"
                className={styles.link}
                aria-label={`Go to ${pathText(error.path)}`}
                onClick={() => {
                  onGo(error);
                }}
              >
                Go there
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
