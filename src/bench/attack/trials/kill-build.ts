import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isAsStamped } from "../../../serve/fingerprint";
import { buildsOf } from "../builds";
import { differences, snapshot } from "../files";
import { isWhole, serveSite } from "../site";
import { type Trial, rowOf } from "../trial";

const script = "src/serve/build-cli.ts";

/**
 * Kills `npm run build` at random times while a server runs; the site must be the old or the new
 * one.
 */
export const killBuild: Trial = {
  name: "kill-build",
  async run({ workshop, amounts, random, say }) {
    const { server, origin } = await serveSite(workshop);
    const wrong: string[] = [];
    let pages = 0;
    let isDone = false;
    const reader = (async () => {
      while (!isDone) {
        for (const page of ["/", "/docs/guides/"])
          if (!(await isWhole(origin + page))) wrong.push(`${page} was cut`);
        pages += 2;
        await delay(20);
      }
    })();
    const start = performance.now();
    workshop.describe(100);
    await workshop.run(script);
    const duration = performance.now() - start;
    let replaced = 0;
    for (let round = 0; round < amounts.kills; round++) {
      say(`  kill ${String(round + 1)} during build`);
      workshop.describe(101 + round);
      const before = await snapshot(workshop.site);
      const running = workshop.start(script);
      if (round % 2 === 0) await delay(random() * duration);
      else await almostDone(workshop.folder, random() * 1500, running.isAlive);
      await running.kill();
      const isOld =
        differences(before, await snapshot(workshop.site)).length === 0;
      if (!isOld) replaced++;
      if (!(await isAsStamped(workshop.site)))
        wrong.push("the site is not whole");
    }
    const { code, output } = await workshop.run(script);
    if (code !== 0) wrong.push(`the next build failed: ${output.slice(-200)}`);
    if (!(await isAsStamped(workshop.site)))
      wrong.push("the last site is not whole");
    isDone = true;
    await reader;
    if (!server.isAlive()) wrong.push("the server ended");
    await server.kill();
    return [
      rowOf(
        `${String(amounts.kills)} kills during build, under a server`,
        `the old site ${String(amounts.kills - replaced)} times, the new one ${String(replaced)} times; ${String(pages)} pages read meanwhile`,
        wrong,
      ),
    ];
  },
};

/** Waits until pages are being written, and then a little longer. */
async function almostDone(
  folder: string,
  longer: number,
  isAlive: () => boolean,
): Promise<void> {
  while (
    isAlive() &&
    !buildsOf(folder).some((one) =>
      existsSync(path.join(one, "next/index.html")),
    )
  )
    await delay(10);
  await delay(longer);
}
