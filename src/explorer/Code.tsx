import { useState } from "react";
import { curl } from "../request/samples/curl";
import type { BuiltRequest } from "../request/types";
import { CopyButton } from "./CopyButton";
import styles from "./explorer.module.css";

interface Props {
  /** The request with the reader's credentials. */
  shown: BuiltRequest;
  masked: BuiltRequest;
}

/** The request as code; credentials stay masked until the reader asks for them. */
export function Code({ shown, masked }: Props) {
  const [reveal, setReveal] = useState(false);
  const code = curl(reveal ? shown : masked);
  return (
    <section className={styles.section} aria-label="Code">
      <div className={styles.row}>
        <h3 className={styles.heading}>cURL</h3>
        <label>
          <input
            type="checkbox"
            checked={reveal}
            onChange={({ target }) => {
              setReveal(target.checked);
            }}
          />{" "}
          Show credentials
        </label>
        <CopyButton text={code} />
      </div>
      <pre className={styles.code} tabIndex={0} aria-label="cURL command">
        {code}
      </pre>
    </section>
  );
}
