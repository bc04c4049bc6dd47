import type { Method } from "../../description/model/types";

/** An operation as the index lists it, without its description. */
export interface NextOperation {
  method: Method;
  path: string;
  /** Its title in the sidebar. */
  title: string;
  /** The name of its page and data file. */
  page: string;
  /** The schema of the object it returns. */
  returns?: string;
  /** The kinds of its path parameters, except those that accept any string. */
  kinds?: Record<string, string>;
  /** The `operationId`, which Link Objects refer to. */
  id?: string;
}

export interface Operations {
  /** Path of the pages, below the site's base URL. */
  pages: string;
  operations: NextOperation[];
}

const loaded = new Map<string, Promise<Operations>>();

/**
 * Loads the operations of the version that an operation's description belongs to, once.
 *
 * @param descriptionUrl the URL of any operation's description.
 * @throws Error if they cannot be loaded; the next call tries again.
 */
export function loadOperations(descriptionUrl: string): Promise<Operations> {
  const url = new URL(
    "index/operations.json",
    new URL(descriptionUrl, location.href),
  ).href;
  const found = loaded.get(url) ?? fetchOperations(url);
  loaded.set(url, found);
  found.catch(() => loaded.delete(url));
  return found;
}

async function fetchOperations(url: string): Promise<Operations> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} responded with ${response.status}`);
  return (await response.json()) as Operations;
}

/** Returns the path parameters of a template, in order. */
export const pathParameters = (path: string): string[] =>
  [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);

/** Returns the path of an operation's page. */
export const pageOf = (
  { pages }: Operations,
  { page }: NextOperation,
  baseUrl: string,
): string => `${baseUrl.replace(/\/$/, "")}${pages}${page}/`;
