import { fail } from "../diagnostic";

/** The size limit of a description, and how much has already been read. */
export interface Usage {
  /** In bytes. */
  sizeLimit: number;
  /** Size of the files read so far, in bytes. */
  read?: number;
}

/** Sets the limit in MB; documented in README.md. */
const variable = "API_SIZE_LIMIT";
const megabyte = 1024 * 1024;
/** Size in bytes above which loading is slow enough to report progress. */
export const largeSize = 2 * megabyte;
const defaultMegabytes = 64;
/** The limit of a JavaScript string. */
const maxMegabytes = 500;

/**
 * Returns the maximum size of a description in bytes: the environment's setting, or 64 MB.
 *
 * @throws DescriptionError if the setting is not a number of megabytes
 */
export function defaultSizeLimit(
  environment: NodeJS.ProcessEnv = process.env,
): number {
  const written = environment[variable]?.trim() ?? "";
  if (written === "") return defaultMegabytes * megabyte;
  const value = Number(written);
  if (value > 0 && value <= maxMegabytes) return value * megabyte;
  throw fail(
    { file: variable },
    `${written} is not a number of megabytes from 1 to ${String(maxMegabytes)}.`,
    `Set it to a number such as ${variable}=128, or unset it.`,
  );
}

/** @throws DescriptionError if `size` more bytes exceed the limit */
export function checkSize(
  file: string,
  size: number,
  { sizeLimit, read = 0 }: Usage,
): void {
  if (read + size <= sizeLimit) return;
  throw fail(
    { file },
    read === 0
      ? `The description is larger than ${megabytes(sizeLimit)}.`
      : `With this file the description is larger than ${megabytes(sizeLimit)}.`,
    `If it really is a description, raise the limit (in MB): ${variable}=${String(suggested(read + size))}`,
  );
}

/** Returns a limit in MB with room to spare, because the full size may be unknown. */
function suggested(size: number): number {
  return Math.min(maxMegabytes, 2 ** Math.ceil(Math.log2(size / megabyte)));
}

/** Formats a number of bytes for display. */
export function megabytes(bytes: number): string {
  return `${(bytes / megabyte).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
