import type { Method } from "../../description";

/** The operation that a page documents, as stored in the page's HTML. */
export interface PageOperation {
  /** URL of the description of only this operation. */
  descriptionUrl: string;
  method: Method;
  path: string;
  hideSend: boolean;
}

/** Returns the current page's operation; undefined on other pages and on webhooks' pages. */
export function pageOperation(): PageOperation | undefined {
  const page = document.querySelector<HTMLElement>("[data-description]");
  const endpoint = page?.querySelector<HTMLElement>("[data-method]");
  const { description: descriptionUrl, hideSend } = page?.dataset ?? {};
  const { method, path } = endpoint?.dataset ?? {};
  if (!descriptionUrl || !method || !path) return undefined;
  return {
    descriptionUrl,
    method: method as Method,
    path,
    hideSend: hideSend !== undefined,
  };
}
