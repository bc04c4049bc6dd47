import { gunzipSync } from "node:zlib";

const blockSize = 512;

/**
 * Extracts files from a package's archive (gzip, POSIX.1 tar).
 *
 * @param wanted names relative to the package's folder
 * @returns the contents of the files that exist
 * @throws if it is not such an archive
 */
export function filesOfArchive(
  archive: Uint8Array,
  wanted: readonly string[],
): Map<string, Buffer> {
  const tar = gunzipSync(archive, { maxOutputLength: 512 * 1024 * 1024 });
  const files = new Map<string, Buffer>();
  for (let offset = 0; offset + blockSize <= tar.length;) {
    const header = tar.subarray(offset, offset + blockSize);
    const text = (start: number, length: number) =>
      header
        .subarray(start, start + length)
        .toString("utf8")
        .replace(/\0.*$/s, "");
    const name = text(0, 100);
    if (name === "") break;
    const size = parseInt(text(124, 12), 8);
    if (!(size >= 0)) throw new Error(`The archive is damaged at ${name}.`);
    const type = text(156, 1);
    const below = name.replace(/^[^/]*\//, "");
    if ((type === "0" || type === "") && wanted.includes(below)) {
      const start = offset + blockSize;
      files.set(below, tar.subarray(start, start + size));
    }
    offset += blockSize + Math.ceil(size / blockSize) * blockSize;
  }
  return files;
}
