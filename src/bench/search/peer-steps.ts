import type { Locator, Page } from "@playwright/test";

/** How to use a search on a peer's page. */
export interface Steps {
  /** The peer, as named in `peers`. */
  peer: string;
  /** Which of the peer's searches it is, if it has several. */
  part?: string;
  /** Opens the search, and returns its field. */
  open: (page: Page) => Promise<Locator>;
  /** Whether the search starts with Enter instead of on each key. */
  isSubmitted: boolean;
  /** Selects the results, and the attribute that names each of them. */
  results: { selector: string; attribute: string };
}

/** Maximum time for a peer to read a large description, in milliseconds. */
export const timeoutMs = 300_000;

/** The searches of peers, each with all that it offers to search in. */
export const peerSteps: readonly Steps[] = [
  {
    peer: "Scalar",
    async open(page) {
      const button = page.getByRole("button", { name: /search/i }).first();
      await button.click({ timeout: timeoutMs });
      return page.getByRole("combobox").first();
    },
    isSubmitted: false,
    results: { selector: '[id^="search-result-"]', attribute: "id" },
  },
  {
    peer: "Redoc",
    open: (page) =>
      Promise.resolve(page.getByRole("textbox", { name: "Search" }).first()),
    isSubmitted: false,
    results: {
      selector: '[data-role="search:results"] [data-item-id]',
      attribute: "data-item-id",
    },
  },
  {
    peer: "RapiDoc",
    part: "filter",
    open: (page) => Promise.resolve(page.locator("#nav-bar-search")),
    isSubmitted: true,
    results: { selector: ".nav-bar-path", attribute: "data-content-id" },
  },
  {
    peer: "RapiDoc",
    part: "dialog",
    async open(page) {
      await page
        .locator("button[part~=btn-search]")
        .click({ timeout: timeoutMs });
      for (const box of await page
        .locator("input[part~=checkbox-search-dialog]")
        .all())
        await box.check();
      return page.locator("#input-advanced-search-dialog");
    },
    isSubmitted: true,
    results: {
      selector: ".hover-bg[data-content-id]",
      attribute: "data-content-id",
    },
  },
];
