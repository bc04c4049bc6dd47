import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CommandError } from "../config/command-error";
import { docusaurusCommand } from "../config/docusaurus";
import { onInterrupt } from "../config/interrupt";
import { buildState, fingerprint, stampBuild } from "./fingerprint";
import { makeNext, swapIn } from "./swap";

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
    await docusaurusBuild(next, options);
    await finish(next);
    await stampBuild(next, sources);
    swapIn(folder);
  } finally {
    withdraw();
    discard();
  }
}

function docusaurusBuild(
  folder: string,
  options: readonly string[],
): Promise<void> {
  const [program, bin] = docusaurusCommand;
  const ending = pathToFileURL(
    path.join(__dirname, "end-with-parent.mjs"),
  ).href;
  return new Promise((resolve, reject) => {
    const child = spawn(
      program,
      ["--import", ending, bin, "build", "--out-dir", folder, ...options],
      { stdio: ["ignore", "inherit", "inherit", "ipc"] },
    );
    const withdraw = onInterrupt(() => {
      child.kill("SIGKILL");
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      withdraw();
      if (code === 0) resolve();
      else
        reject(
          new CommandError(
            `The build ended with ${String(code ?? "a signal")}; see its messages above. The site in the folder stays as it was.`,
          ),
        );
    });
  });
}
