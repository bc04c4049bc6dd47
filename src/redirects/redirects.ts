import type { DiagnosticText } from "../description";

/** A URL that has moved. Both URLs are relative to the site's base and may have an anchor. */
export interface Redirect {
  /** `/docs/old/`, or `/docs/page/#old` for an anchor of a page that still exists. */
  from: string;
  to: string;
}

/** A problem with one redirect of a list. */
export interface RedirectFault extends DiagnosticText {
  index: number;
}

/**
 * Parses a list of redirects.
 *
 * @throws Error if it is not a list of pairs of URLs
 */
export function parseRedirects(text: string): Redirect[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every(isRedirect))
    throw new Error(
      'It is a list of {"from": "/old/", "to": "/new/"}, each a path below the site\'s base and without a query.',
    );
  return value;
}

function isRedirect(value: unknown): value is Redirect {
  const { from, to } = (value ?? {}) as Partial<Record<string, unknown>>;
  return [from, to].every(
    (url) =>
      typeof url === "string" &&
      /^\/(?!\/)[^?]*$/.test(url) &&
      !url.split(/[/#]/).includes(".."),
  );
}

/**
 * Checks that each redirect leads in one step from a removed URL to an existing one.
 *
 * @param isThere returns whether the site has the page of a URL, and the anchor if it names one
 */
export function checkRedirects(
  redirects: Redirect[],
  isThere: (url: string) => boolean,
): RedirectFault[] {
  const targets = new Map<string, string>();
  return redirects.flatMap(({ from, to }, index) => {
    const fault = checkRedirect(from, to);
    if (!targets.has(from)) targets.set(from, to);
    return fault ? [{ index, ...fault }] : [];
  });

  function checkRedirect(from: string, to: string) {
    const all = new Map(redirects.map((one) => [one.from, one.to]));
    const [page = ""] = from.split("#");
    if (!page.endsWith("/"))
      return fault(
        "redirect-form",
        `${from} does not name a page: pages end in a slash.`,
        `Write ${from.replace(page, `${page}/`)}.`,
      );
    if (targets.has(from))
      return fault(
        "redirect-duplicate",
        `${from} is redirected twice.`,
        "Keep one of the two.",
      );
    if (leadsTo(from, all).includes(from))
      return fault(
        "redirect-loop",
        `${from} leads back to itself.`,
        "Redirect to a page that exists.",
      );
    const next = all.get(to);
    if (next !== undefined)
      return fault(
        "redirect-chain",
        `${from} leads to ${to}, which itself redirects.`,
        `Redirect to ${next}.`,
      );
    if (isThere(from))
      return fault(
        "redirect-from-exists",
        `${from} exists, so nobody is redirected.`,
        "Remove the redirect.",
      );
    if (from.includes("#") && !isThere(page))
      return fault(
        "redirect-from-page-gone",
        `${from} is an anchor of a page that is gone.`,
        "Redirect the page; browsers keep the anchor, so another redirect can handle it.",
      );
    return isThere(to)
      ? undefined
      : fault(
          "redirect-target",
          `${from} leads to ${to}, which does not exist.`,
          "Correct the target.",
        );
  }
}

/** Returns the URLs that a URL redirects to, in order, until one repeats. */
function leadsTo(from: string, targets: Map<string, string>): string[] {
  const seen: string[] = [];
  for (
    let next = targets.get(from);
    next !== undefined && !seen.includes(next);
    next = targets.get(next)
  )
    seen.push(next);
  return seen;
}

function fault(rule: string, message: string, hint: string) {
  return { rule, message, hint };
}
