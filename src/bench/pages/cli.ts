import { readdirSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { parseArgs } from "node:util";
import { type ConsoleMessage, type Page, chromium } from "@playwright/test";
import { isUsageError, run, say } from "../../config/command";
import { createSafeServer } from "../../config/http-server";
import { listen } from "../../serve/listen";
import { readOwnPages, securityHeaders } from "../../serve/security-headers";
import { staticSite } from "../../serve/static-site";
import { chromiumArguments, ensureChromium } from "../../testing/chromium";
import { spread } from "./sample";

const usage = `Usage: npm run bench:pages -- [options] [FOLDER]

Opens a sample of the pages of a built site (default build) in Chromium, 360 pixels wide, and names
those with an error in the console, wider than the screen, or larger than 500 kB of HTML; sizes are
those of all pages.

  --count N   pages to open (default 200)
`;

const width = 360;
const maxBytes = 500_000;

run(async () => {
  const { values, positionals } = parseArgs({
    options: {
      count: { type: "string", default: "200" },
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
  });
  if (values.help) {
    say(usage);
    return 0;
  }
  const [folder = "build"] = positionals;
  const pages = pagesIn(folder);
  const faults = pages.flatMap(({ file, url }) => {
    const { size } = statSync(file);
    return size > maxBytes ? [`${url}: ${String(size)} bytes of HTML`] : [];
  });
  const largest = Math.max(...pages.map(({ file }) => statSync(file).size));
  const server = createSafeServer(
    staticSite(folder, "/", (built) => securityHeaders(readOwnPages(built))),
  );
  await listen(server, 42_000 + (process.pid % 1000), false);
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: ensureChromium(say),
    args: chromiumArguments,
  });
  try {
    const page = await browser.newPage({
      viewport: { width, height: 740 },
    });
    const sample = spread(pages, Number(values.count));
    for (const { url } of sample)
      faults.push(
        ...(await faultsOf(page, `http://127.0.0.1:${String(port)}${url}`)),
      );
    say(
      `${String(sample.length)} of ${String(pages.length)} pages opened, largest ${(largest / 1000).toFixed(0)} kB of HTML`,
    );
    for (const fault of faults) say(`FAIL ${fault}`);
    return faults.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}, isUsageError);

function pagesIn(folder: string): { file: string; url: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "index.html")
    .map((entry) => ({
      file: path.join(entry.parentPath, entry.name),
      url: encodeURI(
        `/${path.relative(folder, entry.parentPath).replaceAll(path.sep, "/")}/`,
      ).replace("//", "/"),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Returns the faults of a page in the browser. */
async function faultsOf(page: Page, url: string): Promise<string[]> {
  const errors: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === "error")
      errors.push(`${message.text()} ${message.location().url}`.trim());
  };
  const onError = ({ message }: Error) => {
    errors.push(message);
  };
  page.on("console", onConsole);
  page.on("pageerror", onError);
  await page.goto(url, { waitUntil: "load" });
  const { shown, isBlank } = await page.evaluate(() => ({
    shown: document.documentElement.scrollWidth,
    isBlank: document.body.innerText.trim() === "",
  }));
  page.off("console", onConsole);
  page.off("pageerror", onError);
  return [
    ...errors.map((error) => `${url}: ${error}`),
    ...(shown > width ? [`${url}: ${String(shown)} pixels wide`] : []),
    ...(isBlank ? [`${url}: blank`] : []),
  ];
}
