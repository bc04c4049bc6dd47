import { createHash } from "node:crypto";

/**
 * The policy that the site works under: nothing from elsewhere, no evaluated code, and only those
 * inline scripts that the pages were built with. Requests may go to any https host, because the
 * explorer's reader names it, and to this machine.
 *
 * @param pages HTML whose inline scripts may run
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(pages: string[]): string {
  const hashes = new Set(pages.flatMap(inlineScripts).map(hash));
  return [
    "default-src 'self'",
    `script-src 'self' ${[...hashes].join(" ")}`.trim(),
    "style-src-elem 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The text of every script of a page that has no `src`; data blocks do not run and need no leave. */
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
