import type { Method } from "../../description/model/types";

/** An operation of the description, as far as it is known without its own data. */
export interface NextOperation {
  method: Method;
  path: string;
  /** As the menu has it. */
  title: string;
  /** Name of its page, and of its data. */
  page: string;
  /** The schema of the object that it responds with. */
  returns?: string;
  /** The kinds of its path parameters that are not any text. */
  kinds?: Record<string, string>;
  /** What Link Objects call it. */
  id?: string;
}

export interface Operations {
  /** Where the pages are, below the site's base. */
  pages: string;
  operations: NextOperation[];
}

const loaded = new Map<string, Promise<Operations>>();

/**
 * All operations of the version that an operation's data belongs to; loaded once, when it is asked for.
 *
 * @param descriptionUrl of one operation.
 * @throws when they cannot be loaded; the next call tries again
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

/** Path parameters of a template, in order. */
export const pathParameters = (path: string): string[] =>
  [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);

/** The path of the page of an operation. */
export const pageOf = (
  { pages }: Operations,
  { page }: NextOperation,
  baseUrl: string,
): string => `${baseUrl.replace(/\/$/, "")}${pages}${page}/`;
