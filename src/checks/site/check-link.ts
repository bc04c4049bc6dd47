import type { DiagnosticText } from "../../description";
import { isLocalHost, resolveUrl } from "./url";
import { didYouMean } from "../../description/did-you-mean";
import type { Link } from "./page-facts";
import type { SiteIndex } from "./site-index";

/**
 * Checks a URL against the contents of the site.
 *
 * @param page path of the page or style sheet with the link
 */
export function checkLink(
  { url, from, isAsset }: Link,
  page: string,
  site: SiteIndex,
): DiagnosticText | undefined {
  const target = resolveUrl(url, page, site.url);
  const subject = `${url} (${from})`;
  switch (target.kind) {
    case "other":
      return undefined;
    case "malformed":
      return {
        rule: "link-malformed",
        message: `${subject} is not a valid URL: ${target.reason}.`,
        hint: "Correct the URL.",
      };
    case "external":
      return isLocalHost(target.url.hostname)
        ? {
            rule: "link-local",
            message: `${subject} leads to the reader's own machine.`,
            hint: "Show the URL as code, or link to where it is published.",
          }
        : undefined;
    case "outside":
      return {
        rule: "link-base",
        message: `${subject} leads outside the site, which begins at ${site.url.baseUrl}.`,
        hint: "Use the site's link components, which add the base, or include the host.",
      };
    case "inside": {
      const wrong = checkPath(target.path, subject, isAsset, site);
      if (wrong) return wrong;
      const anchor = checkAnchor(target.path, target.fragment, subject, site);
      if (anchor) return anchor;
      return target.isAbsolute && from.startsWith("a[")
        ? {
            rule: "link-own-site",
            message: `${subject} names the host of the site itself.`,
            hint: `Write ${target.path}, which works wherever the site is published.`,
          }
        : undefined;
    }
  }
}

function checkPath(
  path: string,
  subject: string,
  isAsset: boolean,
  { pages, files, byLowerCase }: SiteIndex,
): DiagnosticText | undefined {
  const page = pages.get(path);
  if (page?.refresh)
    return {
      rule: "link-redirect",
      message: `${subject} leads to a page that only redirects.`,
      hint: `Link to ${page.refresh.url}.`,
    };
  if (page || (files.has(path) && !path.endsWith(".html"))) return undefined;
  const other = path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
  const meant = files.has(path)
    ? path.replace(/(index)?\.html$/, "")
    : pages.has(other) || files.has(other)
      ? other
      : undefined;
  if (meant !== undefined)
    return {
      rule: "link-slash",
      message: `${subject} is not the page's own URL.`,
      hint: `Write ${meant}: anything else costs readers a redirect, or fails on some hosts.`,
    };
  const lower = path.toLowerCase();
  const cased =
    byLowerCase.get(lower) ?? byLowerCase.get(`${lower.replace(/\/$/, "")}/`);
  if (cased !== undefined)
    return {
      rule: "link-case",
      message: `${subject} differs in case from its target.`,
      hint: `Write ${cased}.`,
    };
  const isFile = isAsset || /\.[a-z\d]{2,5}$/i.test(path);
  return {
    rule: isFile ? "link-asset" : "link-page",
    message: `${subject} leads to a ${isFile ? "file" : "page"} that the site does not have.`,
    hint: didYouMean(path, isFile ? files : pages.keys(), noLink),
  };
}

function checkAnchor(
  path: string,
  fragment: string,
  subject: string,
  { pages }: SiteIndex,
): DiagnosticText | undefined {
  const ids = pages.get(path)?.ids;
  if (!ids || fragment === "" || fragment === "top" || ids.has(fragment))
    return undefined;
  const cased = [...ids].find(
    (id) => id.toLowerCase() === fragment.toLowerCase(),
  );
  return cased === undefined
    ? {
        rule: "link-anchor",
        message: `${subject} leads to an anchor that ${path} does not have.`,
        hint: didYouMean(
          `#${fragment}`,
          [...ids].map((id) => `#${id}`),
          noLink,
        ),
      }
    : {
        rule: "link-case",
        message: `${subject} differs in case from its target.`,
        hint: `Write #${cased}.`,
      };
}

const noLink = "Correct the URL, or remove the link.";
