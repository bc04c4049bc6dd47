import type { Diagnostic } from "../../../description";
import { safeUrl } from "../../../page/markdown/url";
import type { Site } from "./site";

/** What is wrong with a URL, wherever it stands. */
export type UrlDiagnostic = Pick<Diagnostic, "rule" | "message" | "hint">;

/**
 * Judges a URL that a reader can follow. Whether somebody answers there is for
 * `check:external` to say.
 *
 * @param site without it, URLs within the site are not judged
 */
export function judgeAddress(
  address: string,
  site: Site | undefined,
): UrlDiagnostic | undefined {
  if (address === "")
    return fault("link-empty", "The link has no address.", "Give it one.");
  const url = safeUrl(address);
  if (url === undefined)
    return fault(
      "link-unusable",
      `Pages leave the link to ${address} out.`,
      "Use an address of http, https or mailto, or one of the site that begins with a slash.",
    );
  if (url.startsWith("#"))
    return fault(
      "link-relative",
      `${address} leads to another place on each page that the text stands on.`,
      "Name the page before the #.",
    );
  if (!url.startsWith("/")) return judgeAbsolute(url);
  const found = site?.judge(url);
  return found && { rule: "link-target", ...found };
}

/** A URL with a scheme, by itself. */
export function judgeAbsolute(address: string): UrlDiagnostic | undefined {
  const unusable = fault(
    "link-unusable",
    `${address} is not a whole address.`,
    "Write it with its scheme and host, such as https://docs.example.com/.",
  );
  if (!URL.canParse(address)) return unusable;
  const { protocol, hostname, username, pathname } = new URL(address);
  if (protocol === "mailto:")
    return /^[^@\s]+@[^@\s.]+\.[^@\s]+$/.test(decodeURIComponent(pathname))
      ? undefined
      : fault(
          "link-unusable",
          `${address} is no mail address.`,
          "Write mailto:name@host.",
        );
  if (username !== "")
    return fault(
      "link-secret",
      `The address of ${hostname} holds a user name or a password.`,
      "Take it out.",
    );
  if (/\s/.test(address)) return unusable;
  return hostname.includes(".") ||
    hostname === "localhost" ||
    hostname.startsWith("[")
    ? undefined
    : unusable;
}

function fault(rule: string, message: string, hint: string): UrlDiagnostic {
  return { rule, message, hint };
}
