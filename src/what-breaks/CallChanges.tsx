import Link from "@docusaurus/Link";
import type { CallChange, ChangedCall, Selection } from "./select";
import { styles } from "./styles";
import { severityTitles } from "./words";

/** Shows changes by operation, breaking ones first, and unrecognized calls. */
export function CallChanges({ sections, unknown }: Selection) {
  return (
    <>
      {sections.map(({ severity, calls }) => (
        <section key={severity} aria-labelledby={severity}>
          <h2 id={severity}>{severityTitles[severity]}</h2>
          {calls.map((call) => (
            <Call key={callKey(call)} {...call} />
          ))}
        </section>
      ))}
      {unknown.length > 0 && (
        <section aria-labelledby="unknown">
          <h2 id="unknown">Not recognized</h2>
          <ul>
            {unknown.map((text) => (
              <li key={text}>
                <code style={styles.code}>{text}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Call({ operation, changes }: ChangedCall) {
  return (
    <>
      <h3>{operation ? operation.title : "The API as a whole"}</h3>
      {operation && (
        <p>
          <code style={styles.code}>
            {operation.method.toUpperCase()} {operation.path}
          </code>
        </p>
      )}
      <ul>
        {changes.map((change, index) => (
          // Items are never reordered: the list is always replaced as a whole.
          <li key={index}>
            <Change {...change} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Change({ version, where, message, directions, to }: CallChange) {
  return (
    <>
      {where && (
        <>
          <code style={styles.code}>{where}</code>:{" "}
        </>
      )}
      {message}
      {directions.length > 0 && ` (${directions.join(" and ")})`}{" "}
      <Link
        to={to}
        aria-label={`In the changelog of ${version}: ${where || message}`}
      >
        {version}
      </Link>
    </>
  );
}

function callKey({ operation }: ChangedCall): string {
  return operation ? `${operation.method} ${operation.path}` : "";
}
