import { fail } from "../diagnostic";

/** How much a description may hold, and what has been read of it before. */
export interface Usage {
  /** In bytes. */
  sizeLimit: number;
  /** Bytes of the files read before. */
  read?: number;
}

/** Raises or lowers the limit, in MB; README.md documents it. */
const variable = "API_SIZE_LIMIT";
const megabyte = 1024 * 1024;
/** From this size on, in bytes, loading takes long enough to be told of. */
export const largeSize = 2 * megabyte;
const defaultMegabytes = 64;
/** A JavaScript string holds no more. */
const mostMegabytes = 500;

/**
 * How large a description may be, in bytes: what the environment says, or 64 MB.
 *
 * @throws DescriptionError for something other than a number of megabytes
 */
export function defaultSizeLimit(
  environment: NodeJS.ProcessEnv = process.env,
): number {
  const written = environment[variable]?.trim() ?? "";
  if (written === "") return defaultMegabytes * megabyte;
  const value = Number(written);
  if (value > 0 && value <= mostMegabytes) return value * megabyte;
  throw fail(
    { file: variable },
    `${written} is not a number of megabytes from 1 to ${String(mostMegabytes)}.`,
    `Set it to a number such as ${variable}=128, or unset it.`,
  );
}

/** @throws DescriptionError when `size` bytes more than were read before are too many */
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

/** A limit, in MB, that leaves room; the size may not be known to its end. */
function suggested(size: number): number {
  return Math.min(mostMegabytes, 2 ** Math.ceil(Math.log2(size / megabyte)));
}

/** A number of bytes for people. */
export function megabytes(bytes: number): string {
  return `${(bytes / megabyte).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
