/** Messages for codes of failed file operations. */
const sentences: Record<string, (path: string) => string> = {
  EEXIST: inTheWay,
  ENOTDIR: inTheWay,
  ENOSPC: (path) =>
    `The disk is full: ${path} could not be written. Free some space and try again.`,
  EDQUOT: (path) =>
    `The disk quota is used up: ${path} could not be written. Free some space and try again.`,
  EACCES: (path) =>
    `Permission denied: ${path}. Give this user access to it, or name another folder.`,
  EPERM: (path) =>
    `Permission denied: ${path}. Give this user access to it, or name another folder.`,
  EROFS: (path) =>
    `The file system is read-only: ${path} could not be written. Name another folder.`,
  ENAMETOOLONG: (path) =>
    `The name is too long for the file system: ${shorten(path)}. Name a shorter one.`,
  EISDIR: (path) =>
    `A folder is where a file has to be: ${path}. Move the folder, or name another file.`,
};

/**
 * Returns a message for a file operation that failed because of the environment.
 *
 * @returns undefined for other errors
 */
export function fileErrorMessage(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest } = error as NodeJS.ErrnoException & {
    dest?: string;
  };
  const sentence = sentences[code ?? ""];
  return sentence?.(dest ?? path ?? "a file");
}

function inTheWay(path: string): string {
  return `A file is where a folder has to be: ${path}. Move the file, or name another folder.`;
}

function shorten(path: string): string {
  return path.length > 120 ? `${path.slice(0, 120)}...` : path;
}
