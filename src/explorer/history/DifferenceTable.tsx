import { stringifyJson } from "../../description/model/numbers/stringify";
import styles from "../explorer.module.css";
import { type Difference, mostDifferences } from "./diff";

/** A table of the differences between two responses, one per row. */
export function DifferenceTable({ found }: { found: readonly Difference[] }) {
  if (found.length === 0) return <p className={styles.note}>No differences.</p>;
  return (
    <>
      <table className={styles.differences}>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={`${one.kind} ${one.pointer}`} data-kind={one.kind}>
              <th scope="row">
                <code>{one.pointer || "/"}</code>
              </th>
              <td>{one.kind === "added" ? "—" : brief(one.before)}</td>
              <td>{one.kind === "removed" ? "—" : brief(one.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length === mostDifferences && (
        <p className={styles.note}>There are more differences than these.</p>
      )}
    </>
  );
}

function brief(value: unknown) {
  const text = stringifyJson(value);
  return <code>{text.length > 200 ? `${text.slice(0, 200)}…` : text}</code>;
}
