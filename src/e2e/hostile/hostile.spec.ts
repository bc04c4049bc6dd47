import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { docsRoute, redirectsFile, referencePath } from "../../config/routes";
import { parseRedirects } from "../../redirects/redirects";
import { staticSite } from "../../serve/static-site";
import { expect, test as base } from "../test";
import { attack } from "./attack";
import { buildSite, builtFiles } from "./build";
import { hostileDescription } from "./description";
import { findPlanted, watch, type Watched } from "./watch";

interface HostileSite {
  origin: string;
  files: string[];
  /** The content of its redirects file. */
  redirects: string;
  /** Adds a page at a URL. */
  add: (pathname: string, html: string) => void;
}

const test = base.extend<{ watched: Watched }, { site: HostileSite }>({
  /** A built site of the hostile description on a host that sends no headers. */
  site: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), "hostile-"));
      let server: Server | undefined;
      try {
        const built = buildSite(folder, hostileDescription);
        const added = new Map<string, string>();
        const serve = staticSite(built, "/", () => ({}));
        server = createServer((request, response) => {
          const own = added.get(request.url ?? "");
          if (own === undefined) void serve(request, response);
          else response.setHeader("content-type", "text/html").end(own);
        });
        await listen(server);
        const { port } = server.address() as AddressInfo;
        await use({
          origin: `http://127.0.0.1:${String(port)}`,
          files: builtFiles(built),
          redirects: readFileSync(path.join(built, redirectsFile), "utf8"),
          add: (pathname, html) => void added.set(pathname, html),
        });
      } finally {
        server?.closeAllConnections();
        server?.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    { scope: "worker", timeout: 240_000 },
  ],
  watched: async ({ context, site }, use) => {
    await use(await watch(context, site.origin));
  },
});

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
}

/** The path of the reference's pages. */
const reference = `/${docsRoute}/${referencePath}/`;

/** Returns the URLs in a menu, including those in open categories. */
function urlsIn(menu: Locator): Promise<string[]> {
  return menu
    .locator("a.menu__link[href^='/']")
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? ""),
    );
}

/** Opens the explorer and everything folded in it; returns how many elements were opened. */
async function openExplorer(page: Page): Promise<number> {
  const form = page.getByRole("form", { name: /^Try / });
  const button = page.getByRole("button", { name: "Try it" });
  // A webhook has no explorer, because it cannot be sent.
  if ((await page.locator("[data-method]").count()) === 0) return 0;
  if (await button.isVisible()) await button.click();
  await form.waitFor();
  await form.evaluate((element) => {
    for (const folded of element.querySelectorAll("details"))
      folded.open = true;
  });
  return 1;
}

const nothing: Watched = { ran: [], left: [] };

/** Opens a page, asserts that nothing happened, and waits for its hydration. */
async function open(page: Page, url: string, watched: Watched): Promise<void> {
  await page.goto(url);
  expect(watched, url).toEqual(nothing);
  await expect(page.locator("html[data-has-hydrated=false]")).toHaveCount(0);
}

// Bypass the policy: the pages themselves must prevent the texts from running.
test.use({ bypassCSP: true });
test.describe.configure({ mode: "default", timeout: 120_000 });

test.describe("the detection notices", () => {
  test.use({ allowConsole: [/.*/] });

  test("a page with such a text as HTML", async ({ page, site, watched }) => {
    site.add("/control/", `<body>${attack("control")}`);
    await page.goto(`${site.origin}/control/`);
    await expect.poll(() => watched.ran).toContain("/control/");
    await expect
      .poll(() => watched.left)
      .toContainEqual(expect.stringContaining("/refresh/control"));
  });

  test("a text that waits to be followed", async ({ page, site }) => {
    site.add(
      "/planted/",
      `<a href="javascript:hit(/link/)">Link</a><form action="/elsewhere"></form>`,
    );
    await page.goto(`${site.origin}/planted/`);
    expect(await findPlanted(page)).toHaveLength(2);
  });
});

test("no text of a description runs, loads or navigates, on any page", async ({
  page,
  site,
  watched,
}) => {
  const pages = site.files.filter((file) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(12);
  const moved = new Map(
    parseRedirects(site.redirects).map(({ from, to }) => [from, to]),
  );
  for (const file of pages) {
    const pathname = file.replace(/index\.html$/, "");
    await open(page, site.origin + pathname, watched);
    const expected = moved.get(pathname) ?? pathname;
    expect(new URL(page.url()).pathname, "the page was left").toBe(expected);
    expect(await findPlanted(page), pathname).toEqual([]);
  }
  expect(watched).toEqual(nothing);
});

test.describe("with the explorer, which looks for a sandbox", () => {
  test.use({ allowConsole: [/404 .*\/sandbox\/about/] });
  test("no text does so while the reader navigates, opens everything and uses the explorer", async ({
    page,
    site,
    watched,
  }) => {
    const first =
      site.files.find(
        (file) => file.startsWith(reference) && file.endsWith(".html"),
      ) ?? "";
    await open(page, site.origin + first.replace(/index\.html$/, ""), watched);
    const menu = page.locator("nav.menu");
    const pathnames = new Set([new URL(page.url()).pathname]);
    let explorers = 0;
    for (let before = 0; before < pathnames.size;) {
      before = pathnames.size;
      for (const pathname of await urlsIn(menu)) {
        if (pathnames.has(pathname)) continue;
        pathnames.add(pathname);
        const entry = menu.locator(`a.menu__link[href="${pathname}"]`).first();
        await entry.click();
        await expect(entry).toHaveAttribute("aria-current", "page");
        await page.evaluate(() => {
          for (const folded of document.querySelectorAll("details"))
            folded.open = true;
          for (const tab of document.querySelectorAll<HTMLElement>(
            "[role=tab]",
          ))
            tab.click();
        });
        explorers += await openExplorer(page);
        expect(await findPlanted(page), pathname).toEqual([]);
      }
    }
    expect(pathnames.size).toBeGreaterThan(4);
    expect(explorers).toBe(2);
    expect(watched).toEqual(nothing);
  });
});

test("no text is planted in the files beside the pages", async ({
  page,
  site,
  watched,
}) => {
  const others = site.files.filter((file) => !file.endsWith(".html"));
  expect(others).toEqual(
    expect.arrayContaining(["/sitemap.xml", "/api-manifest.json"]),
  );
  for (const file of others) {
    const text = await (await page.request.get(site.origin + file)).text();
    await page.goto(site.origin + file).catch(() => undefined);
    expect(text.length, file).toBeGreaterThan(0);
  }
  expect(watched).toEqual(nothing);
});

test("a site without guides has the styles of its breadcrumbs", async ({
  page,
  site,
  watched,
}) => {
  const file = site.files.find(
    (name) => name.startsWith(reference) && name.endsWith("/index.html"),
  );
  await open(page, site.origin + (file ?? ""), watched);
  const icon = page.locator(".theme-doc-breadcrumbs svg");
  await expect(icon).toHaveCSS("width", /^1\d/);
});
