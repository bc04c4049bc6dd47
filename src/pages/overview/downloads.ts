import { type Children, type PageElement, element } from "../../page/tree/node";
import type { PagePlan } from "../plan";

/** A file of this version. */
export function download(plan: PagePlan, file: string, label = file): Children {
  const below = plan.folder ? `${plan.folder}/${file}` : file;
  const name = file.slice(file.lastIndexOf("/") + 1);
  return fileLink(plan, below, label, { download: name });
}

/**
 * Files of the site itself: relative, so that the URL is right below any base.
 *
 * @param page that the link stands on, where it lies in a folder
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

/** Where to get a collection of requests for an API client. */
export function collectionLinks(
  plan: PagePlan,
  postman: string,
  bruno: string,
): Children {
  return element(
    "p",
    {},
    "The requests as a collection, with variables for the base URL and the credentials: ",
    download(plan, postman, "Postman"),
    ", ",
    download(plan, bruno, "Bruno"),
    ".",
  );
}
