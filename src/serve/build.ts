import { rmSync } from "node:fs";
import { docusaurusCommand } from "../config/docusaurus";
import { onInterrupt } from "../config/interrupt";
import { buildState, fingerprint, stampBuild } from "./fingerprint";
import { runApart } from "./run-apart";
import { makeNext, swapIn } from "./swap";

const [, docusaurusBin] = docusaurusCommand;

/**
 * Builds the site if any of its inputs has changed since the last build.
 *
 * @returns whether a build was needed
 */
export async function buildIfChanged(folder: string): Promise<boolean> {
  if ((await buildState(folder)) === "current") return false;
  await buildSite(folder);
  return true;
}

/**
 * Builds the site beside the existing one and replaces that when complete.
 *
 * @param options Docusaurus' own options, except the folder
 * @param finish runs in the folder of the built site before it replaces the existing one
 * @throws CommandError if the build fails; the existing site is kept
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
