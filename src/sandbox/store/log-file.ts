import { open, type FileHandle } from "node:fs/promises";

/** A file that only grows, each time to the disk. */
export interface LogFile {
  readonly length: number;
  /** Appends a text and forces it to the disk. @throws when either fails */
  append(text: string): Promise<void>;
  /** Begins anew with a text, which is on the disk afterwards. @throws when that fails */
  restart(text: string): Promise<void>;
  /** Takes away what an append that failed may have left. */
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
 * Opens a log that begins with a text, readable by its owner only; one that is there is replaced.
 * @throws when it cannot be written
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
