import { useEffect, useMemo, useRef, useState } from "react";
import { contentOf } from "../../request/content";
import type { ReceivedResponse } from "../../request/receive";
import { CopyButton } from "../parts/CopyButton";
import { download } from "../parts/download";
import styles from "../explorer.module.css";
import { formatBytes } from "../parts/format";

/** Characters shown at first, and with each wish for more: so much is laid out without a pause. */
const portion = 100_000;

/** The body of a response: text as far as it is wanted, anything else as a file. */
export function ResponseBody({ response }: { response: ReceivedResponse }) {
  const content = useMemo(() => contentOf(response), [response]);
  const [length, setLength] = useState(portion);
  if (content.kind === "none") {
    return <p className={styles.note}>The response has no body.</p>;
  }
  const save = (
    <button
      type="button"
      className={styles.button}
      onClick={() => {
        download(content.fileName, response.bytes);
      }}
    >
      Save as {content.fileName}
    </button>
  );
  if (content.kind === "image") {
    return (
      <>
        <Picture bytes={response.bytes} mediaType={content.mediaType} />
        <div className={styles.row}>
          <span>{content.mediaType}</span>
          {save}
        </div>
      </>
    );
  }
  if (content.kind === "binary") {
    return (
      <div className={styles.row}>
        <span>{content.mediaType === "" ? "Not text" : content.mediaType}</span>
        {save}
      </div>
    );
  }
  const { text } = content;
  const rest = text.length - length;
  return (
    <>
      <pre
        className={styles.code}
        tabIndex={0}
        role="region"
        aria-label="Response body"
      >
        {text.slice(0, length)}
      </pre>
      <div className={styles.row}>
        {rest > 0 && (
          <>
            <span>{formatBytes(rest)} more</span>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                setLength(length + 5 * portion);
              }}
            >
              Show more
            </button>
          </>
        )}
        <CopyButton
          text={() => (content.kind === "json" ? content.raw : text)}
          label="Copy the body"
        />
        {save}
      </div>
    </>
  );
}

/** A picture of the response, from memory. */
function Picture({
  bytes,
  mediaType,
}: {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
}) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    if (image.current) image.current.src = url;
    return () => {
      URL.revokeObjectURL(url);
    };
  }, [bytes, mediaType]);
  return <img ref={image} className={styles.picture} alt="The response body" />;
}
