import type { BrowserContext, Page } from "@playwright/test";

/** What a description's text must never cause. */
export interface Watched {
  /** Fields whose text was run as a script. */
  ran: string[];
  /** Requests to other origins, and navigations away from the site. */
  left: string[];
}

/**
 * Records in all pages of a context, including frames, which hostile text runs, loads from another
 * origin or navigates.
 *
 * @param origin the only origin that requests may go to
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
 * Finds elements in a page that must not come from a description's text, even if they only take
 * effect when followed or with other headers.
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
