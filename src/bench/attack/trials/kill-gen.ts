import { existsSync, readdirSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { differences, snapshot } from "../files";
import { type Trial, rowOf } from "../trial";
import type { Workshop } from "../workshop";

const script = "src/pages/cli.ts";

/** Kills `npm run gen` at random times; each file must be the old or the new one. */
export const killGen: Trial = {
  name: "kill-gen",
  async run({ workshop, amounts, random }) {
    const wrong: string[] = [];
    const versions = [];
    for (const version of [1, 2]) {
      workshop.describe(version);
      await workshop.run(script);
      versions.push(await snapshot(workshop.pages));
    }
    const seconds = await timed(() => workshop.run(script));
    let inTheMiddle = 0;
    for (let round = 0; round < amounts.kills; round++) {
      workshop.describe(1 + (round % 2));
      const running = workshop.start(script);
      if (round % 2 === 0) await delay(random() * seconds * 1000);
      else await writing(workshop, random() * 30, running.isAlive);
      if (running.isAlive()) inTheMiddle++;
      await running.kill();
      const left = await snapshot(workshop.pages);
      for (const [name, hash] of left)
        if (!isStaging(name) && !versions.some((one) => one.get(name) === hash))
          wrong.push(`${name} is neither old nor new`);
      for (const name of versions[0]?.keys() ?? [])
        if (!left.has(name)) wrong.push(`${name} is lost`);
    }
    const { code, output } = await workshop.run(script);
    if (code !== 0) wrong.push(`the next run failed: ${output.slice(-200)}`);
    const last = versions[(amounts.kills - 1) % 2] ?? new Map();
    for (const name of differences(last, await snapshot(workshop.pages)))
      wrong.push(`${name} differs after the next run`);
    return [
      rowOf(
        `${String(amounts.kills)} kills during gen`,
        `${String(inTheMiddle)} while it ran, all files whole, complete after the next run`,
        wrong,
      ),
    ];
  },
};

const isStaging = (name: string) => name.startsWith(".staging-");

/** Waits until files are being written, and then a little longer. */
async function writing(
  { pages }: Workshop,
  longer: number,
  isAlive: () => boolean,
): Promise<void> {
  while (
    isAlive() &&
    !(existsSync(pages) && readdirSync(pages).some(isStaging))
  )
    await delay(1);
  await delay(longer);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}
