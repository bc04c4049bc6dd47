import type { PageNode } from "../../page/tree/node";
import { toMarkdown } from "../../page/plain/to-markdown";
import type { PagePlan } from "../plan";

/**
 * The Markdown of every page, by its file: a page's URL with `.md` instead of the slash at its end.
 *
 * @param trees what stands on each page, by the page's name
 * @param baseUrl path of the site, with a slash at both ends
 */
export function markdownFiles(
  plan: PagePlan,
  trees: ReadonlyMap<string, readonly PageNode[]>,
  baseUrl: string,
): Map<string, string> {
  const others = (plan.otherFolders ?? []).map((one) => plan.href(`${one}/`));
  const href = (from: string) => (link: string) => {
    const to = absolute(link, plan.href(from));
    return others.some((other) => to.startsWith(other))
      ? baseUrl + withSlash(to).slice(1)
      : markdownUrl(to, plan.href(""), baseUrl);
  };
  return new Map(
    [...trees].map(([page, tree]) => [
      markdownFile(plan, page),
      toMarkdown(tree, href(page)),
    ]),
  );
}

/** A page's URL ends with a slash, that of its Markdown does not: a relative link is of the page. */
function absolute(link: string, page: string): string {
  if (!/^\.\.?\//.test(link)) return link;
  const { pathname, search, hash } = new URL(link, `http://localhost${page}/`);
  return pathname + search + hash;
}

/** The URL of a page, with the slash before its query and fragment. */
function withSlash(url: string): string {
  return url.replace(/^[^?#]*[^/?#](?=[?#]|$)/, "$&/");
}

/** The file of a page's Markdown, below the folder of static files. */
export function markdownFile(plan: PagePlan, page: string): string {
  return `${plan.href(page).slice(1)}.md`;
}

/**
 * Where a link of a page leads in its Markdown: to the Markdown of pages of the reference.
 *
 * @param route URL of the reference, with a slash at its end
 */
export function markdownUrl(
  to: string,
  route: string,
  baseUrl: string,
): string {
  if (!to.startsWith("/") || to.startsWith("//")) return to;
  const [, path = "", rest = ""] = /^\/([^?#]*)(.*)$/s.exec(to) ?? [];
  const target = `/${path}`.startsWith(route)
    ? `${path.replace(/\/$/, "")}.md`
    : path;
  return baseUrl + target + rest;
}
