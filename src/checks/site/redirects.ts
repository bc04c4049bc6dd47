import { readFile } from "node:fs/promises";
import path from "node:path";
import { type SiteUrl, resolveUrl } from "./url";
import type { DiagnosticText } from "../../description";
import { checkLink } from "./check-link";
import type { SiteIndex } from "./site-index";

/** A redirect page that is not listed in the site's file of redirects. */
export interface Redirect {
  from: string;
  to: string;
  offset: number;
}

export type RedirectFault = DiagnosticText & { redirect: Redirect };

/**
 * Reads redirect pages, except those in the site's file of redirects, which are checked with it.
 */
export async function readRedirects(site: SiteIndex): Promise<Redirect[]> {
  const listed = await readFile(
    path.join(site.folder, "redirects.json"),
    "utf8",
  ).catch(() => "[]");
  return [...site.pages.values()].flatMap(({ path: from, refresh }) =>
    refresh && !listed.includes(JSON.stringify(from))
      ? [{ from, to: refresh.url, offset: refresh.offset }]
      : [],
  );
}

/** Checks that redirects lead to an existing URL in one step. */
export function checkBuiltRedirects(
  redirects: readonly Redirect[],
  site: SiteIndex,
): RedirectFault[] {
  const next = new Map(redirects.map((one) => [one.from, one]));
  const reported = new Set<string>();
  return redirects.flatMap((redirect): RedirectFault[] => {
    const circle = circleFrom(redirect, next, site.url);
    if (circle) {
      const members = [...circle].sort();
      const id = members.join(" ");
      if (reported.has(id)) return [];
      reported.add(id);
      return [
        {
          redirect,
          rule: "redirect-loop",
          message: `${members.join(" and ")} redirect in a loop.`,
          hint: "Redirect one of them to a page.",
        },
      ];
    }
    const link = { url: redirect.to, from: "redirect", offset: 0 };
    const diagnostic = checkLink(
      { ...link, isAsset: false, isOutsideContent: false },
      redirect.from,
      site,
    );
    const onward = next.get(pathOf(redirect, site.url) ?? "");
    if (onward)
      return [
        {
          redirect,
          rule: "redirect-chain",
          message: `${redirect.from} leads to ${redirect.to}, which redirects again.`,
          hint: `Redirect to ${onward.to}.`,
        },
      ];
    return diagnostic && diagnostic.rule !== "link-own-site"
      ? [{ redirect, ...diagnostic, rule: "redirect-target" }]
      : [];
  });
}

/** Returns the URLs of a redirect loop, or undefined. */
function circleFrom(
  start: Redirect,
  next: ReadonlyMap<string, Redirect>,
  url: SiteUrl,
): Set<string> | undefined {
  const met = new Set<string>();
  let at: Redirect | undefined = start;
  while (at && !met.has(at.from)) {
    met.add(at.from);
    at = next.get(pathOf(at, url) ?? "");
  }
  return at === start ? met : undefined;
}

function pathOf({ from, to }: Redirect, url: SiteUrl) {
  const target = resolveUrl(to, from, url);
  return target.kind === "inside" ? target.path : undefined;
}
