/**
 * One name for a page however its path is written: with or without a slash or file name at its end,
 * and percent-encoded, as the address bar has it, or decoded, as the router has it.
 */
export function pageKey(pathname: string): string {
  return decoded(pathname.replace(/\/(index\.html)?$/, ""));
}

function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
