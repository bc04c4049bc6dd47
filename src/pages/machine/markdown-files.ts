import type { PageNode } from "../../page/tree/node";
import { toMarkdown } from "../../page/plain/to-markdown";
import type { PagePlan } from "../plan";

/**
 * Returns the Markdown of every page, by file name: the page's URL with `.md` instead of the
 * trailing slash.
 *
 * @param trees the tree of each page, by the page's name
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

/**
 * Resolves a relative link against the page's URL, which unlike the Markdown's ends with a slash.
 */
function absolute(link: string, page: string): string {
  if (!/^\.\.?\//.test(link)) return link;
  const { pathname, search, hash } = new URL(link, `http://localhost${page}/`);
  return pathname + search + hash;
}

/** Adds a trailing slash to the path of a URL, before its query and fragment. */
function withSlash(url: string): string {
  return url.replace(/^[^?#]*[^/?#](?=[?#]|$)/, "$&/");
}

/** Returns the file of a page's Markdown, below the static folder. */
export function markdownFile(plan: PagePlan, page: string): string {
  return `${plan.href(page).slice(1)}.md`;
}

/**
 * Returns the URL of a page's link as used in its Markdown: links to pages of the reference point
 * to their Markdown.
 *
 * @param route URL of the reference, with a trailing slash
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
