import { createHash } from "node:crypto";

/** Directives that browsers ignore in `<meta>`, with a warning in the console. */
const headerOnly = ["frame-ancestors 'none'"];

/**
 * Returns the site's Content-Security-Policy for the header: no content from other origins, no
 * eval, no forms, no framing, and only the inline scripts that the pages were built with. Requests
 * may go to any https host, because the reader chooses the explorer's server, and to this machine.
 *
 * @param pages HTML whose inline scripts may run
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(pages: string[]): string {
  return [metaPolicy(pages), ...headerOnly].join("; ");
}

/**
 * Returns the part of the policy that pages contain themselves, for hosts that send no headers.
 *
 * @param pages HTML whose inline scripts may run
 * @see
 *   https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy
 */
export function metaPolicy(pages: string[]): string {
  const hashes = new Set(pages.flatMap(inlineScripts).map(hash));
  return [
    "default-src 'self'",
    `script-src 'self' ${[...hashes].join(" ")}`.trim(),
    "style-src-elem 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "frame-src blob:",
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

/**
 * Inserts a policy at the start of a page's head, before anything it applies to.
 *
 * @throws Error if the head does not begin with the character encoding, which must be within the
 *   first 1024 bytes
 */
export function withMetaPolicy(html: string, policy: string): string {
  const start = /<head>\s*<meta charset="?utf-8"?\s*\/?>/i.exec(html);
  if (!start)
    throw new Error('its head does not begin with <meta charset="UTF-8">');
  const end = start.index + start[0].length;
  const meta = `\n<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.slice(0, end) + meta + html.slice(end);
}

/** Returns the text of a page's inline scripts; data blocks do not run and are left out. */
export function inlineScripts(html: string): string[] {
  return [
    ...html.matchAll(/<script(?<attributes>[^>]*)>(?<text>.*?)<\/script>/gs),
  ]
    .filter(({ groups }) => {
      const attributes = groups?.["attributes"] ?? "";
      return (
        !/\ssrc=/.test(attributes) && !/type="?application\//.test(attributes)
      );
    })
    .map(({ groups }) => groups?.["text"] ?? "");
}

function hash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
