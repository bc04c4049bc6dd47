/** What is shown of an operation before it is opened, as its own page says it. */
export interface PagePreview {
  title: string;
  method: string;
  path: string;
  summary: string;
  /** What it accepts as a credential. */
  access: string;
  permission: string;
}

const previews = new Map<string, Promise<PagePreview | undefined>>();

/**
 * Reads the head of an operation's page, once; nothing for a page that is not an operation's.
 *
 * @throws Error when the page cannot be fetched; it may be tried again
 */
export function loadPreview(url: string): Promise<PagePreview | undefined> {
  const known = previews.get(url);
  if (known) return known;
  const loading = fetchPreview(url);
  previews.set(url, loading);
  loading.catch(() => previews.delete(url));
  return loading;
}

async function fetchPreview(url: string): Promise<PagePreview | undefined> {
  const response = await fetch(url, { headers: { Accept: "text/html" } });
  if (!response.ok)
    throw new Error(`${url} responds with ${String(response.status)}.`);
  const html = await response.text();
  return readPreview(new DOMParser().parseFromString(html, "text/html"));
}

/** What a page's document says of its operation. */
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
    // Paragraphs with a class are about other things than what the operation does.
    summary: textOf(":scope > p:not([class])"),
    access: textOf(".openapi-security > p"),
    permission: textOf(".openapi-permission"),
  };
}
