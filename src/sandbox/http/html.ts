import { html as honoHtml } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup that is already escaped. */
export type Html = HtmlEscapedString;

type Value = Html | string | number | false | undefined | readonly Html[];

/** Tags a template as HTML and escapes its values. This is Hono's `html` without promises. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return honoHtml(parts, ...values) as Html;
}

/** Renders a page of the sandbox; pages have no script. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · Sandbox</title>
        <link rel="stylesheet" href="/sandbox/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main>
          <p class="mark">
            <strong>Sandbox</strong> This is not a real authentik. Never type a
            password of your own here.
          </p>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.toString();
}

/** Headers of every page: no scripts, no content from other origins, no framing. */
export const pageHeaders: Record<string, string> = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
};
