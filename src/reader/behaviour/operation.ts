import type { Method } from "../../description";

/** The operation that a page is about, as the page's HTML has it. */
export interface PageOperation {
  /** Where the description of just this operation is. */
  descriptionUrl: string;
  method: Method;
  path: string;
  hideSend: boolean;
}

/** The operation of the page that is shown; none on other pages, and on those of webhooks. */
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
