import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { run, say } from "../../config/command";
import { spec } from "../../config/site";
import { defaultVersion, loadVersion } from "../../description";
import { listen } from "../../serve/listen";
import { createSiteServer } from "../../serve/server";
import { chromiumArguments, ensureChromium } from "../../testing/chromium";
import { measurePeers } from "./peer-positions";
import { compare, measurePositions, report } from "./positions";
import { takeScreenshots } from "./screenshots";

const usage = `Shows how the built site looks: where the samples of six operations stand, and screenshots.

  npm run bench:screens                  the positions alone, in px from the top of the page
  npm run bench:screens -- --out DIR     and screenshots: light and dark, 390, 1400 and 1920 px

  --peers       the same operations in the pages of Scalar, Redoc, Swagger UI, Elements and RapiDoc
  --spec FILE   the description for them, JSON (default: the built site's openapi.json)
  --folder DIR  the built site (default: build)

Needs Chromium.
`;

run(
  async () => {
    const { values } = parseArgs({
      options: {
        out: { type: "string" },
        peers: { type: "boolean", default: false },
        spec: { type: "string" },
        folder: { type: "string", default: "build" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const { description } = await loadVersion(defaultVersion(spec));
    const { server, close } = await createSiteServer({
      folder: values.folder,
      baseUrl: "/",
      description,
    });
    const port = await listen(server, 4330, false);
    const site = `http://localhost:${String(port)}/`;
    const browser = await chromium.launch({
      executablePath: ensureChromium(say),
      args: chromiumArguments,
    });
    try {
      const own = await measurePositions(browser, site);
      process.stdout.write(report(own));
      if (values.out !== undefined) mkdirSync(values.out, { recursive: true });
      if (values.peers) {
        const file = values.spec ?? path.join(values.folder, "openapi.json");
        const others = await measurePeers(browser, file, values.out, say);
        for (const { peer, positions } of others)
          process.stdout.write(`\n${peer}\n${report(positions)}`);
        process.stdout.write(`\n${compare(own, others)}`);
      }
      if (values.out !== undefined) {
        await takeScreenshots(browser, site, values.out);
        say(`The screenshots are in ${values.out}.`);
      }
    } finally {
      await browser.close();
      await close();
      server.close();
      server.closeAllConnections();
    }
    return 0;
  },
  () => true,
);
