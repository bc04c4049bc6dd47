import type { BrowserContext, Page } from "@playwright/test";

/** What a text of a description must never bring about. */
export interface Watched {
  /** Fields whose text ran as a script. */
  ran: string[];
  /** Requests for another origin, and pages that were left. */
  left: string[];
}

/**
 * Notes in all pages of a context, frames included, which hostile text runs, which loads something
 * from elsewhere and which navigates.
 *
 * @param origin that everything may be asked of
 */
export async function watch(
  context: BrowserContext,
  origin: string,
): Promise<Watched> {
  const watched: Watched = { ran: [], left: [] };
  await context.exposeFunction("note", (field: string) => {
    watched.ran.push(field);
  });
  await context.addInitScript(() => {
    Object.assign(window, {
      hit: (field: unknown) => {
        (window as unknown as { note: (field: string) => void }).note(
          String(field),
        );
      },
    });
  });
  await context.route(
    (url) => url.origin !== origin,
    async (route) => {
      watched.left.push(route.request().url());
      await route.abort();
    },
  );
  context.on("dialog", (dialog) => {
    watched.ran.push(dialog.message());
    void dialog.dismiss();
  });
  return watched;
}

/**
 * What is in a page's document that no text of a description may put there: it waits for a reader
 * who follows it, or for a host that sends other headers.
 */
export function findPlanted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const urls = ["href", "src", "action", "formaction", "xlink:href", "data"];
    const isDangerous = (url: string) =>
      /^(javascript|vbscript|data:text|data:image\/svg)/i.test(
        url.replace(/[\u0000-\u0020]/g, ""),
      );
    const planted =
      "base, iframe, object, embed, form[action], meta[http-equiv=refresh]";
    return [...document.querySelectorAll("*")]
      .filter(
        (element) =>
          element.matches(planted) ||
          [...element.attributes].some(
            ({ name, value }) =>
              name.startsWith("on") ||
              (urls.includes(name) && isDangerous(value)),
          ),
      )
      .map((element) => element.outerHTML.slice(0, 300));
  });
}
