import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { run, say } from "../../config/command";
import { spec } from "../../config/site";
import { defaultVersion, loadVersion } from "../../description";
import { createSiteServer } from "../../serve/server";
import { chromiumArguments, ensureChromium } from "../../testing/chromium";
import { measureLarge, measureMemory } from "./measure";
import { serveLargeResponses } from "./server";
import type { Task } from "./tasks";

const usage = `Measures how the explorer shows large responses, in Chromium, from a server on loopback.

  npm run bench:responses                10 MB: first paint, longest tasks; memory over 50 responses

  --megabytes N  the size of the large response (default 10)
  --folder DIR   the built site (default build)

Tasks are those of the page's main thread: what they computed, and by the clock, which counts what
else the computer does as well. Exits with 1 when a bound is exceeded: first paint within 500 ms, no
task of more than 50 ms while scrolling, after 50 responses no more memory than before them, once
the history of the visit is full. Needs Chromium.
`;

const bounds = { firstPaint: 500, task: 50, growth: 1.1 };

run(
  async () => {
    const { values } = parseArgs({
      options: {
        megabytes: { type: "string", default: "10" },
        folder: { type: "string", default: "build" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const { description } = await loadVersion(defaultVersion(spec));
    const site = await createSiteServer({
      folder: values.folder,
      baseUrl: "/",
      description,
    });
    const server = await serveLargeResponses(site.server);
    const browser = await chromium.launch({
      executablePath: ensureChromium(say),
      args: chromiumArguments,
    });
    try {
      const bytes = Number(values.megabytes) * 1_000_000;
      const large = await measureLarge(browser, server, bytes);
      const memory = await measureMemory(browser, server, 50);
      const scrolling = large.scrolling[0]?.cpu ?? 0;
      process.stdout.write(
        [
          `First paint of ${values.megabytes} MB: ${large.firstPaint.toFixed()} ms after its end`,
          `Longest tasks until then:  ${taskList(large.opening)}`,
          `Longest tasks, scrolling:  ${taskList(large.scrolling)}`,
          `Memory: ${memory.before.toFixed(1)} MB without a response, ${memory.full.toFixed(1)} MB with the history full, ${memory.last.toFixed(1)} MB after ${String(memory.responses)} responses of 1 MB more, ${memory.closed.toFixed(1)} MB with the explorer closed`,
          "",
        ].join("\n"),
      );
      return large.firstPaint > bounds.firstPaint ||
        scrolling > bounds.task ||
        memory.last > bounds.growth * memory.full
        ? 1
        : 0;
    } finally {
      await browser.close();
      server.close();
      await site.close();
    }
  },
  () => true,
);

const taskList = (tasks: Task[]) =>
  tasks
    .map(({ cpu, wall }) => `${cpu.toFixed()} ms (${wall.toFixed()})`)
    .join(", ");
