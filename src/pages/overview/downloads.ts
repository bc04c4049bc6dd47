import { type Children, type PageElement, element } from "../../page/tree/node";
import type { PagePlan } from "../plan";

/** Returns a download link to a file of this version. */
export function download(plan: PagePlan, file: string, label = file): Children {
  const below = plan.folder ? `${plan.folder}/${file}` : file;
  const name = file.slice(file.lastIndexOf("/") + 1);
  return fileLink(plan, below, label, { download: name });
}

/**
 * Links to a file of the site; the URL is relative, so it works with any base URL.
 *
 * @param page the page with the link, if it is in a folder
 */
export function fileLink(
  plan: PagePlan,
  file: string,
  label: string,
  props: object = {},
  page = "page",
): PageElement {
  const up = plan.href(page).split("/").length - 1;
  return element("a", { href: `${"../".repeat(up)}${file}`, ...props }, label);
}

/** Returns links to collections for API clients. */
export function collectionLinks(
  plan: PagePlan,
  postman: string,
  bruno: string,
): Children {
  return element(
    "p",
    {},
    "Collections of all requests, with variables for the base URL and credentials: ",
    download(plan, postman, "Postman"),
    ", ",
    download(plan, bruno, "Bruno"),
    ".",
  );
}
