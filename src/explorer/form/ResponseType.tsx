import { useId } from "react";
import styles from "../explorer.module.css";

interface Props {
  types: string[];
  chosen: string | undefined;
  onChange: (type: string | undefined) => void;
}

/** A select for the response's media type, sent as `Accept`, if there are several. */
export function ResponseType({ types, chosen, onChange }: Props) {
  const id = useId();
  if (types.length < 2) return null;
  return (
    <div className={styles.section}>
      <div className={styles.row}>
        <label htmlFor={id} className={styles.heading}>
          Response type
        </label>
        <select
          id={id}
          className={styles.input}
          value={chosen ?? ""}
          onChange={({ target }) => {
            onChange(target.value === "" ? undefined : target.value);
          }}
        >
          <option value="">Any of them</option>
          {types.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </select>
      </div>
    </div>
  );
}
