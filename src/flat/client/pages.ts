import type { PropSidebarItem } from "@docusaurus/plugin-content-docs";
import { referencePageId } from "../../config/routes";
import { readMenu } from "./menu";
import { pageKey } from "./page-key";

/** The content and metadata of a page. */
export interface FlatContent {
  html: string;
  title: string;
  description: string;
  /** Classes of `<html>` that identify the page. */
  className: string;
  /** The sidebar, with the categories that are expanded on the page. */
  menu: PropSidebarItem[];
}

const pages = new Map<string, FlatContent>();
const loading = new Map<string, Promise<FlatContent>>();

/** Returns a page that has been read. */
export function pageAt(pathname: string): FlatContent | undefined {
  return pages.get(pageKey(pathname));
}

/**
 * Adopts the page that the server sent; called once, before the page changes.
 *
 * @returns whether the server sent a page of the reference
 */
export function adopt(pathname: string): boolean {
  const content = read(document);
  if (content) pages.set(pageKey(pathname), content);
  return content !== undefined;
}

/**
 * Reads a page, from memory or from the server.
 *
 * @throws if it cannot be fetched or is not a page of the reference; Docusaurus then loads it
 *   normally
 */
export function load(pathname: string): Promise<FlatContent> {
  const known = pageAt(pathname);
  if (known) return Promise.resolve(known);
  const id = pageKey(pathname);
  const pending = loading.get(id) ?? fetchPage(pathname);
  loading.set(id, pending);
  return pending.finally(() => loading.delete(id));
}

async function fetchPage(pathname: string): Promise<FlatContent> {
  const response = await fetch(pathname, { headers: { Accept: "text/html" } });
  if (!response.ok)
    throw new Error(`${pathname} responded with ${String(response.status)}`);
  if (response.redirected) throw new Error(`${pathname} has moved`);
  const document = new DOMParser().parseFromString(
    await response.text(),
    "text/html",
  );
  const content = read(document);
  if (!content) throw new Error(`${pathname} is not a reference page`);
  pages.set(pageKey(pathname), content);
  return content;
}

function read(document: Document): FlatContent | undefined {
  const element = document.getElementById(referencePageId);
  if (!element) return undefined;
  const description = document.querySelector<HTMLMetaElement>(
    'meta[name="description"]',
  );
  return {
    html: element.innerHTML,
    title: document.title,
    description: description?.content ?? "",
    className: [...document.documentElement.classList]
      .filter((name) => name.startsWith("docs-doc-id-"))
      .join(" "),
    menu: readMenu(document),
  };
}
