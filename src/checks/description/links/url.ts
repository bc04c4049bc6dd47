import type { DiagnosticText } from "../../../description";
import { safeUrl } from "../../../page/markdown/url";
import type { SiteContents } from "./site";

/**
 * Checks a URL that readers can follow. `check:external` checks whether it exists.
 *
 * @param site without it, URLs within the site are not checked
 */
export function checkUrl(
  href: string,
  site: SiteContents | undefined,
): DiagnosticText | undefined {
  if (href === "")
    return fault("link-empty", "The link has no URL.", "Add one.");
  const url = safeUrl(href);
  if (url === undefined)
    return fault(
      "link-unusable",
      `Pages omit the link to ${href}.`,
      "Use an http, https or mailto URL, or a path on this site that begins with a slash.",
    );
  if (url.startsWith("#"))
    return fault(
      "link-relative",
      `${href} leads to a different place on each page that shows the text.`,
      "Name the page before the #.",
    );
  if (!url.startsWith("/")) return checkAbsoluteUrl(url);
  const found = site?.check(url);
  return found && { rule: "link-target", ...found };
}

/** Checks an absolute URL. */
export function checkAbsoluteUrl(href: string): DiagnosticText | undefined {
  const unusable = fault(
    "link-unusable",
    `${href} is not an absolute URL.`,
    "Write it with its scheme and host, such as https://docs.example.com/.",
  );
  if (!URL.canParse(href)) return unusable;
  const { protocol, hostname, username, pathname } = new URL(href);
  if (protocol === "mailto:")
    return /^[^@\s]+@[^@\s.]+\.[^@\s]+$/.test(decodeURIComponent(pathname))
      ? undefined
      : fault(
          "link-unusable",
          `${href} is not an email address.`,
          "Write mailto:name@host.",
        );
  if (username !== "")
    return fault(
      "link-secret",
      `The URL of ${hostname} contains a user name or a password.`,
      "Remove it.",
    );
  if (/\s/.test(href)) return unusable;
  return hostname.includes(".") ||
    hostname === "localhost" ||
    hostname.startsWith("[")
    ? undefined
    : unusable;
}

function fault(rule: string, message: string, hint: string): DiagnosticText {
  return { rule, message, hint };
}
