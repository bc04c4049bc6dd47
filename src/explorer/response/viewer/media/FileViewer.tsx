import { type RefObject, useEffect, useRef, useState } from "react";
import type { MediaKind } from "../../../../request/content";
import { download } from "../../../parts/download";
import { formatBytes } from "../../../parts/format";
import { Frame } from "../parts/Frame";
import { IconButton } from "../parts/IconButton";
import { Toolbar } from "../parts/Toolbar";
import { hexRows } from "./hex";

type Kind = MediaKind | "binary";

interface Props {
  kind: Kind;
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  fileName: string;
}

type Mode = "preview" | "hex";

/**
 * A body that is not text: a preview, if browsers show one without running scripts, and its first
 * bytes.
 */
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
          <Toolbar
            modes={modes}
            mode={mode}
            onIntent={() => undefined}
            onMode={setChosen}
          >
            <IconButton
              icon="save"
              label={`Save as ${fileName}`}
              onClick={() => {
                download(fileName, bytes);
              }}
            />
            {enlarge}
          </Toolbar>
          <p className="response-file">
            <strong>{fileName}</strong>{" "}
            <span>{mediaType === "" ? "no media type" : mediaType}</span>{" "}
            <span>{formatBytes(bytes.length)}</span>
          </p>
          {mode === "preview" && hasFailed && (
            <p className="response-fault">
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

/** Previews the file from memory, with the detected media type. */
function Preview({ kind, bytes, mediaType, onError }: PreviewProps) {
  const image = useSource<HTMLImageElement>(bytes, mediaType);
  const player = useSource<HTMLVideoElement>(bytes, mediaType);
  const pages = useSource<HTMLIFrameElement>(bytes, mediaType);
  switch (kind) {
    case "image":
      return (
        <div className="response-picture">
          <img ref={image} alt="The response body" onError={onError} />
        </div>
      );
    case "audio":
      return (
        <audio
          ref={player}
          className="response-player"
          controls
          onError={onError}
        />
      );
    case "video":
      return (
        <video
          ref={player}
          className="response-player"
          controls
          onError={onError}
        />
      );
    case "pdf":
      return (
        <iframe
          ref={pages}
          className="response-pages"
          title="The response body"
        />
      );
  }
}

/** Returns a ref for an element that shows bytes; their object URL is revoked on unmount. */
function useSource<Shown extends HTMLElement & { src: string }>(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): RefObject<Shown | null> {
  const element = useRef<Shown>(null);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const url = URL.createObjectURL(new Blob([bytes], { type }));
    current.src = url;
    return () => {
      URL.revokeObjectURL(url);
    };
  }, [bytes, type]);
  return element;
}

const shownBytes = 512;

function Hex({ bytes }: { bytes: Uint8Array }) {
  return (
    <>
      <pre
        className="response-hex"
        role="region"
        aria-label="Response body"
        tabIndex={0}
      >
        {hexRows(bytes, shownBytes).map(({ offset, hex, text }) => (
          <div key={offset}>
            <span className="response-comment">{offset}</span>
            {"  "}
            {hex.padEnd(25)}
            <span className="response-string">{text}</span>
          </div>
        ))}
      </pre>
      {bytes.length > shownBytes && (
        <p className="response-file">
          The first {shownBytes} of {bytes.length.toLocaleString("en")} bytes.
        </p>
      )}
    </>
  );
}
