import type { Result } from "../match/results";
import { siteUrl } from "./site-url";
import styles from "./search.module.css";
import { usePreview } from "./usePreview";

/** A preview of the active result's operation, beside the results if there is room. */
export function Preview({ result }: { result: Result | undefined }) {
  const preview = usePreview(
    result?.method === undefined
      ? undefined
      : siteUrl(result.url.replace(/#.*/s, "")),
  );
  return (
    <aside className={styles["preview"]} aria-label="Preview">
      {preview && (
        <>
          <h2 className={styles["previewTitle"]}>{preview.title}</h2>
          <p>
            <span className={`method-badge method-badge--${preview.method}`}>
              {preview.method.toUpperCase()}
            </span>{" "}
            <code>{preview.path}</code>
          </p>
          {[preview.summary, preview.permission, preview.access].map(
            (text) => text !== "" && <p key={text}>{text}</p>,
          )}
        </>
      )}
    </aside>
  );
}
