import { spawn } from "node:child_process";
import { docusaurusCommand } from "../config/docusaurus";
import { buildState, forgetBuild } from "./fingerprint";

/**
 * Builds the site when something that it is made of has changed since the last build.
 *
 * @returns whether there was anything to build
 */
export async function buildIfChanged(folder: string): Promise<boolean> {
  if ((await buildState(folder)) === "current") return false;
  await forgetBuild(folder);
  await docusaurusBuild(folder);
  return true;
}

function docusaurusBuild(folder: string): Promise<void> {
  const [program, bin] = docusaurusCommand;
  return new Promise((resolve, reject) => {
    const child = spawn(program, [bin, "build", "--out-dir", folder], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `The build ended with ${String(code ?? "a signal")}; its messages stand above.`,
          ),
        );
    });
  });
}
