import { parseArgs } from "node:util";
import type { AddressInfo } from "node:net";
import { isUsageError, run, say } from "../../config/command";
import { listen } from "../../serve/listen";
import { ensureChromium } from "../../testing/chromium";
import { operations, otherPages, reference } from "../screens/pages";
import { compressingServer } from "../site/server";
import {
  type AuditResult,
  auditPage,
  categories,
  installLighthouse,
  lighthouseVersion,
} from "./audit";

const usage = `Audits the built site with Lighthouse ${lighthouseVersion}, as on a desktop computer: home, operation, tag,
schema and guide pages. Fails when a page does not reach what is wanted: 100 for accessibility, best
practices and SEO, 98 for performance, nothing that moves.

  npm run bench:lighthouse

  --folder DIR  the built site (default: build)
  --runs N      runs for each page, of which the median counts (default 5)
  --page NAME   only this page: home, overview, operation, tag, schema, guide

Lighthouse is installed into .generated/bench the first time. Needs Chromium.
`;

/** Minimum scores. */
const wanted = {
  performance: 98,
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
} as const;

const pages: Record<string, string> = {
  ...otherPages,
  operation: `${reference}${operations[0]}/`,
};

run(
  async () => {
    const { values } = parseArgs({
      options: {
        folder: { type: "string", default: "build" },
        runs: { type: "string", default: "5" },
        page: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const { page } = values;
    if (page !== undefined && pages[page] === undefined)
      throw new RangeError(
        `There is no page ${page}. There are ${Object.keys(pages).join(", ")}.`,
      );
    const chromium = ensureChromium(say);
    const lighthouse = await installLighthouse();
    const server = compressingServer(values.folder);
    await listen(server, 0, true);
    const { port } = server.address() as AddressInfo;
    let isGood = true;
    try {
      for (const [name, pathname] of Object.entries(pages)) {
        if (page !== undefined && page !== name) continue;
        const result = await auditPage(
          lighthouse,
          `http://localhost:${String(port)}/${pathname}`,
          { runs: Number(values.runs), chromium },
        );
        process.stdout.write(lineOf(name, result));
        isGood &&= isEnough(result);
      }
    } finally {
      server.close();
      server.closeAllConnections();
    }
    return isGood ? 0 : 1;
  },
  (error) => isUsageError(error) || error instanceof RangeError,
);

function isEnough({ scores, shift }: AuditResult): boolean {
  return (
    shift === 0 &&
    categories.every((category) => scores[category] >= wanted[category])
  );
}

function lineOf(
  name: string,
  { scores, shift, shortcomings }: AuditResult,
): string {
  const cells = categories.map(
    (category) => `${category} ${String(scores[category])}`,
  );
  const faults = shortcomings
    .filter(({ category }) => scores[category] < wanted[category])
    .map(
      ({ category, id, title, elements }) =>
        `    ${category}: ${title} (${id})\n${elements.map((one) => `      ${one}\n`).join("")}`,
    );
  return `${name.padEnd(10)} ${cells.join(", ")}, layout shift ${shift.toFixed(3)}\n${faults.join("")}`;
}
