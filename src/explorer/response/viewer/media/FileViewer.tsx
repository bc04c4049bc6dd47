import { useEffect, useState } from "react";
import type { MediaKind } from "../../../../request/content";
import { download } from "../../../parts/download";
import { formatBytes } from "../../../parts/format";
import { Frame } from "../parts/Frame";
import { IconButton } from "../parts/IconButton";
import { Toolbar } from "../parts/Toolbar";
import styles from "../viewer.module.css";
import { hexRows } from "./hex";

type Kind = MediaKind | "binary";

interface Props {
  kind: Kind;
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  fileName: string;
}

type Mode = "preview" | "hex";

/** A body that is no text: shown where a browser does that without running anything, and its first bytes. */
export function FileViewer({ kind, bytes, mediaType, fileName }: Props) {
  const [chosen, setChosen] = useState<Mode>("preview");
  const [hasFailed, setHasFailed] = useState(false);
  const mode = kind === "binary" ? "hex" : chosen;
  const hex = { mode: "hex", label: "Hex" } as const;
  const modes =
    kind === "binary"
      ? [hex]
      : [{ mode: "preview", label: labels[kind] } as const, hex];
  return (
    <Frame onKeyDown={() => undefined}>
      {(enlarge) => (
        <>
          <Toolbar modes={modes} mode={mode} onMode={setChosen}>
            <IconButton
              icon="save"
              label={`Save as ${fileName}`}
              onClick={() => {
                download(fileName, bytes);
              }}
            />
            {enlarge}
          </Toolbar>
          <p className={styles.file}>
            <strong>{fileName}</strong>{" "}
            <span>{mediaType === "" ? "no media type" : mediaType}</span>{" "}
            <span>{formatBytes(bytes.length)}</span>
          </p>
          {mode === "preview" && hasFailed && (
            <p className={styles.fault}>
              The browser cannot show this file. Save it, or look at its first
              bytes.
            </p>
          )}
          {kind !== "binary" && mode === "preview" && !hasFailed && (
            <Preview
              kind={kind}
              bytes={bytes}
              mediaType={mediaType}
              onError={() => {
                setHasFailed(true);
              }}
            />
          )}
          {mode === "hex" && <Hex bytes={bytes} />}
        </>
      )}
    </Frame>
  );
}

const labels: Record<MediaKind, string> = {
  image: "Image",
  audio: "Audio",
  video: "Video",
  pdf: "PDF",
};

interface PreviewProps {
  kind: MediaKind;
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  onError: () => void;
}

/** The file from memory, under the media type that it was taken for. */
function Preview({ kind, bytes, mediaType, onError }: PreviewProps) {
  const url = useObjectUrl(bytes, mediaType);
  if (url === undefined) return null;
  switch (kind) {
    case "image":
      return (
        <div className={styles.picture}>
          <img src={url} alt="The response body" onError={onError} />
        </div>
      );
    case "audio":
      return (
        <audio className={styles.player} src={url} controls onError={onError} />
      );
    case "video":
      return (
        <video className={styles.player} src={url} controls onError={onError} />
      );
    case "pdf":
      return (
        <iframe className={styles.pages} src={url} title="The response body" />
      );
  }
}

function useObjectUrl(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [bytes, type]);
  return url;
}

const shownBytes = 512;

function Hex({ bytes }: { bytes: Uint8Array }) {
  return (
    <>
      <pre
        className={styles.hex}
        role="region"
        aria-label="Response body"
        tabIndex={0}
      >
        {hexRows(bytes, shownBytes).map(({ offset, hex, text }) => (
          <div key={offset}>
            <span className={styles.comment}>{offset}</span>
            {"  "}
            {hex.padEnd(25)}
            <span className={styles.string}>{text}</span>
          </div>
        ))}
      </pre>
      {bytes.length > shownBytes && (
        <p className={styles.file}>
          The first {shownBytes} of {bytes.length.toLocaleString("en")} bytes.
        </p>
      )}
    </>
  );
}
