import { useId, useMemo } from "react";
import type { MediaType } from "../../description/model/types";
import styles from "../explorer.module.css";
import { markableFields } from "./bodyFields";
import { bodyField, isSecretField } from "./fields";
import { SecretToggle } from "./SecretToggle";
import { useSecrets } from "./useSecrets";

/** A list of a JSON body's values, each of which can be marked as secret. */
export function BodySecrets({
  text,
  media,
}: {
  text: string;
  media: MediaType;
}) {
  const id = useId();
  const { policy } = useSecrets();
  const fields = useMemo(
    () => markableFields(text, bodyField(media), policy),
    [text, media, policy],
  );
  const secret = fields.filter((one) => isSecretField(one, policy));
  if (fields.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>
        Secret values: {secret.length} of {fields.length}
      </summary>
      <ul className={styles.plainList} aria-label="Values of the body">
        {fields.map((field) => (
          <li key={field.path} className={styles.row}>
            <code id={id + field.path}>
              {field.path.slice(bodyField(media).path.length) ||
                "the whole body"}
            </code>
            <SecretToggle field={field} describedBy={id + field.path} />
          </li>
        ))}
      </ul>
    </details>
  );
}
