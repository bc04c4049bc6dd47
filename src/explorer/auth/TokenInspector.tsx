import { decodeJwt, timeClaims } from "../../credentials/jwt";
import type { TokenSet } from "../../credentials/types";
import styles from "../explorer.module.css";

interface Props {
  tokens: Pick<TokenSet, "accessToken"> & Partial<TokenSet>;
  required: string[];
}

/** A token's decoded claims, and its granted scopes compared with the required ones. */
export function TokenInspector({ tokens, required }: Props) {
  const { accessToken, idToken, scopes } = tokens;
  return (
    <details className={styles.details}>
      <summary>Inspect the token</summary>
      {scopes && (
        <ul className={styles.scopes} aria-label="Scopes">
          {[...new Set([...required, ...scopes])].map((scope) => (
            <li key={scope}>
              <code>{scope}</code>{" "}
              {scopes.includes(scope) ? "granted" : "not granted"}
              {required.includes(scope) && ", needed here"}
            </li>
          ))}
        </ul>
      )}
      <Claims title="Access token" token={accessToken} />
      {idToken !== undefined && <Claims title="ID token" token={idToken} />}
    </details>
  );
}

function Claims({ title, token }: { title: string; token: string }) {
  const jwt = decodeJwt(token);
  if (!jwt) {
    return (
      <p className={styles.note}>
        {title}: opaque; only the server can read it.
      </p>
    );
  }
  const entries = Object.entries({ ...jwt.header, ...jwt.claims });
  return (
    <table className={styles.claims}>
      <caption>{title}</caption>
      <tbody>
        {entries.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              {typeof value === "string" ? value : JSON.stringify(value)}
              {name in timeClaims && typeof value === "number" && (
                <span className={styles.facts}>
                  {" "}
                  ({timeClaims[name]} {new Date(value * 1000).toLocaleString()})
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
