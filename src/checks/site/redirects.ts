import { readFile } from "node:fs/promises";
import path from "node:path";
import { isRecord } from "../../description/record";
import { type SiteAddress, resolveAddress } from "./address";
import { type Verdict, judge } from "./judge";
import type { SiteIndex } from "./site-index";

/** A redirect that the site makes: by its file of redirects, or by a page that only leads on. */
export interface Redirect {
  from: string;
  to: string;
  /** The page that makes it. */
  page?: string;
  offset: number;
}

export type RedirectFault = Verdict & { redirect: Redirect };

/** Below the folder of the site: `{ "/old/": "/new/#place" }`. */
export const redirectsFile = "redirects.json";

/** All redirects of a site. A page that the file of redirects made is named once. */
export async function readRedirects(site: SiteIndex): Promise<Redirect[]> {
  const listed = await readFile(path.join(site.folder, redirectsFile), "utf8")
    .then(listRedirects)
    .catch(() => []);
  const known = new Set(listed.map(({ from }) => from));
  const pages = [...site.pages.values()].flatMap((page) =>
    page.refresh && !known.has(page.path)
      ? [
          {
            from: page.path,
            to: page.refresh.url,
            page: page.path,
            offset: page.refresh.offset,
          },
        ]
      : [],
  );
  return [...listed, ...pages];
}

function listRedirects(text: string): Redirect[] {
  const value: unknown = JSON.parse(text);
  return Object.entries(isRecord(value) ? value : {}).flatMap(([from, to]) =>
    typeof to === "string"
      ? [{ from, to, offset: Math.max(text.indexOf(JSON.stringify(from)), 0) }]
      : [],
  );
}

/** Judges where redirects lead: to something that is there, and in one step. */
export function judgeRedirects(
  redirects: readonly Redirect[],
  site: SiteIndex,
): RedirectFault[] {
  const next = new Map(redirects.map((one) => [one.from, one]));
  const reported = new Set<string>();
  return redirects.flatMap((redirect): RedirectFault[] => {
    const circle = circleFrom(redirect, next, site.address);
    if (circle) {
      const members = [...circle].sort();
      const id = members.join(" ");
      if (reported.has(id)) return [];
      reported.add(id);
      return [
        {
          redirect,
          rule: "redirect-loop",
          message: `${members.join(" and ")} lead round in a circle.`,
          hint: "Let one of them lead to a page.",
        },
      ];
    }
    const link = { url: redirect.to, from: "redirect", offset: 0 };
    const verdict = judge(
      { ...link, isAsset: false, isAround: false },
      redirect.page ?? "/",
      site,
    );
    const onward = next.get(pathOf(redirect, site.address) ?? "");
    if (onward)
      return [
        {
          redirect,
          rule: "redirect-chain",
          message: `${redirect.from} leads to ${redirect.to}, which leads on.`,
          hint: `Let it lead to ${onward.to}.`,
        },
      ];
    return verdict && verdict.rule !== "link-own-site"
      ? [{ redirect, ...verdict, rule: "redirect-target" }]
      : [];
  });
}

/** The addresses that a redirect comes back to itself over, or nothing. */
function circleFrom(
  start: Redirect,
  next: ReadonlyMap<string, Redirect>,
  address: SiteAddress,
): Set<string> | undefined {
  const met = new Set<string>();
  let at: Redirect | undefined = start;
  while (at && !met.has(at.from)) {
    met.add(at.from);
    at = next.get(pathOf(at, address) ?? "");
  }
  return at === start ? met : undefined;
}

function pathOf({ to, page }: Redirect, address: SiteAddress) {
  const target = resolveAddress(to, page ?? "/", address);
  return target.kind === "inside" ? target.path : undefined;
}
