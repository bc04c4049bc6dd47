import { rmSync } from "node:fs";
import { docusaurusCommand } from "../config/docusaurus";
import { onInterrupt } from "../config/interrupt";
import { buildState, fingerprint, stampBuild } from "./fingerprint";
import { runApart } from "./run-apart";
import { makeNext, swapIn } from "./swap";

const [, docusaurusBin] = docusaurusCommand;

/**
 * Builds the site when something that it is made of has changed since the last build.
 *
 * @returns whether there was anything to build
 */
export async function buildIfChanged(folder: string): Promise<boolean> {
  if ((await buildState(folder)) === "current") return false;
  await buildSite(folder);
  return true;
}

/**
 * Builds the site beside the one that is there, and puts it in its place when it is complete.
 *
 * @param options of Docusaurus' own, besides the folder
 * @param finish what is left to do in the folder of the built site
 * @throws CommandError when the build fails; the site that was there stays
 */
export async function buildSite(
  folder: string,
  options: readonly string[] = [],
  finish: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const sources = fingerprint();
  const next = makeNext(folder);
  const discard = () => {
    rmSync(next, { recursive: true, force: true });
  };
  const withdraw = onInterrupt(discard);
  try {
    await runApart(
      [docusaurusBin, "build", "--out-dir", next, ...options],
      (code) =>
        `The build ended with ${code}; its messages stand above. The site in the folder stays as it was.`,
    );
    await finish(next);
    await stampBuild(next, sources);
    swapIn(folder);
  } finally {
    withdraw();
    discard();
  }
}
