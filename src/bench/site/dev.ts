import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { chromiumArguments, ensureChromium } from "../../testing/chromium";
import { copyProject } from "./project";

/** Costs in seconds. */
export interface DevCost {
  /** From starting the command to the first page in the browser. */
  firstPage: number;
  /** From saving a file of the description to the updated page. */
  change: number;
}

const port = 4820;
const url = `http://localhost:${String(port)}/docs/developer-docs/api/reference/oauth-2-authorization-codes-retrieve/`;
const sentence = "Reads the record of one authorization code";

/** Runs `npm run dev` on a new copy of the project, with its own description. */
export async function measureDev(folder: string): Promise<DevCost> {
  copyProject(folder);
  const browser = await chromium.launch({
    executablePath: ensureChromium(() => undefined),
    args: chromiumArguments,
  });
  const page = await browser.newPage();
  const start = performance.now();
  const dev = spawn(
    process.execPath,
    ["--import", "tsx", "src/serve/dev/cli.ts", "--port", String(port)],
    { cwd: folder, stdio: "ignore" },
  );
  const since = (from: number) => (performance.now() - from) / 1000;
  try {
    await arrive();
    const firstPage = since(start);
    const file = path.join(folder, "openapi/oauth2.yaml");
    const text = readFileSync(file, "utf8");
    const changed = text.replace(sentence, "Changed while it was shown");
    if (changed === text) throw new Error(`${file} has no "${sentence}".`);
    const saved = performance.now();
    writeFileSync(file, changed);
    await page
      .getByText("Changed while it was shown")
      .first()
      .waitFor({ timeout: 60_000 });
    return { firstPage, change: since(saved) };
  } finally {
    dev.kill();
    await browser.close();
  }

  /**
   * Opens the first page once it is served; reloading it in the browser would slow down the server.
   */
  async function arrive(): Promise<void> {
    const end = start + 120_000;
    while (!(await isServed())) {
      if (performance.now() > end) throw new Error(`${url} was not found.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await page.goto(url);
    await page.getByRole("heading", { level: 1 }).waitFor();
  }

  async function isServed(): Promise<boolean> {
    try {
      return (await fetch(url)).ok;
    } catch {
      return false;
    }
  }
}
