/** Number of bytes per row that fit the page's text column. */
const bytesPerRow = 8;

export interface HexRow {
  offset: string;
  hex: string;
  /** The bytes as ASCII, with a dot for each unprintable one. */
  text: string;
}

/** Formats the start of a file as `xxd` does. */
export function hexRows(bytes: Uint8Array, length = 512): HexRow[] {
  const rows = [];
  for (let at = 0; at < Math.min(bytes.length, length); at += bytesPerRow) {
    const part = [...bytes.subarray(at, Math.min(at + bytesPerRow, length))];
    rows.push({
      offset: at.toString(16).padStart(8, "0"),
      hex: part.map((byte) => byte.toString(16).padStart(2, "0")).join(" "),
      text: part
        .map((byte) =>
          byte >= 32 && byte < 127 ? String.fromCharCode(byte) : ".",
        )
        .join(""),
    });
  }
  return rows;
}
