import { useId } from "react";
import type { Keep } from "../../credentials/store";
import styles from "../explorer.module.css";
import { credentialStore, useCredentials } from "../credentialStore";
import { keepPlaces } from "./keepPlaces";
import { forgetAll } from "./signOut";

/**
 * A select for where credentials are stored, and the list of stored ones with a button to delete
 * them.
 */
export function KeepChoice() {
  const { keep, credentials } = useCredentials();
  const id = useId();
  return (
    <>
      <div className={styles.row}>
        <label htmlFor={id}>Keep credentials</label>
        <select
          id={id}
          className={styles.input}
          value={keep}
          onChange={({ target }) => {
            credentialStore.keep(target.value as Keep);
          }}
        >
          {Object.entries(keepPlaces).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {keep === "device" && (
        <p className={styles.warning}>
          Anyone who can use this browser, or run scripts on this site, can use
          credentials kept on this device.
        </p>
      )}
      {credentials.length > 0 && (
        <>
          <ul className={styles.scopes} aria-label="Kept credentials">
            {credentials.map(({ scheme, apiOrigin, secret }) => (
              <li key={`${scheme} ${apiOrigin}`}>
                <code>{scheme}</code> for {apiOrigin}
                {secret.kind === "oauth" &&
                  `, issued by ${secret.client.issuer}`}
              </li>
            ))}
          </ul>
          <button type="button" className={styles.button} onClick={forgetAll}>
            Forget all
          </button>
        </>
      )}
    </>
  );
}
