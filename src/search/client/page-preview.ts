import { cached } from "../../config/cached";

/** The preview of an operation, read from its page. */
export interface PagePreview {
  title: string;
  method: string;
  path: string;
  summary: string;
  /** The credentials that the operation accepts. */
  access: string;
  permission: string;
}

/**
 * Reads an operation's preview from its page; the result is cached.
 *
 * @returns undefined if the page is not an operation's
 * @throws Error if the page cannot be fetched; a later call tries again
 */
export const loadPreview = cached(fetchPreview);

async function fetchPreview(url: string): Promise<PagePreview | undefined> {
  const response = await fetch(url, { headers: { Accept: "text/html" } });
  if (!response.ok)
    throw new Error(`${url} responds with ${String(response.status)}.`);
  const html = await response.text();
  return readPreview(new DOMParser().parseFromString(html, "text/html"));
}

/** Reads the preview from a page's document. */
function readPreview(document: Document): PagePreview | undefined {
  const head = document.querySelector(".reference__head");
  const endpoint = head?.querySelector<HTMLElement>("[data-method]");
  if (!head || !endpoint) return undefined;
  const textOf = (selector: string) =>
    head.querySelector(selector)?.textContent.trim() ?? "";
  return {
    title: textOf("h1"),
    method: endpoint.dataset["method"] ?? "",
    path: textOf("[data-method] code"),
    // Paragraphs with a class are not part of the operation's description.
    summary: textOf(":scope > p:not([class])"),
    access: textOf(".openapi-security > p"),
    permission: textOf(".openapi-permission"),
  };
}
