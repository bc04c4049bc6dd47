import { open, type FileHandle } from "node:fs/promises";

/** An append-only file that is forced to disk after each write. */
export interface LogFile {
  readonly length: number;
  /**
   * Appends a text and forces it to disk.
   * @throws if writing fails
   */
  append(text: string): Promise<void>;
  /**
   * Replaces the content with a text and forces it to disk.
   * @throws if writing fails
   */
  restart(text: string): Promise<void>;
  /** Removes what a failed append may have left behind. */
  trim(): Promise<void>;
  close(): Promise<void>;
}

async function write(file: FileHandle, bytes: Buffer, at: number) {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await file.write(
      bytes,
      written,
      bytes.byteLength - written,
      at + written,
    );
    written += bytesWritten;
  }
  await file.datasync();
}

/**
 * Creates a log that starts with a text, readable only by its owner; an existing log is replaced.
 * @throws if it cannot be written
 */
export async function openLog(path: string, start: string): Promise<LogFile> {
  const file = await open(path, "w", 0o600);
  let length = 0;
  const append = async (text: string) => {
    const bytes = Buffer.from(text);
    await write(file, bytes, length);
    length += bytes.byteLength;
  };
  try {
    await append(start);
  } catch (error) {
    await file.close();
    throw error;
  }
  return {
    get length() {
      return length;
    },
    append,
    async restart(text) {
      await file.truncate(0);
      length = 0;
      await append(text);
    },
    trim: () => file.truncate(length),
    close: () => file.close(),
  };
}
