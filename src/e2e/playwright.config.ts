import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { chromiumArguments, findChromium } from "../testing/chromium";
import { type BuiltSite, rootBuild, subpathBuild } from "./sites";

const report = process.env["E2E_REPORT"];

// Firefox is driven over a WebSocket, which Node.js 20 supports only with this flag. NODE_OPTIONS
// passes it to the workers.
if (typeof WebSocket === "undefined")
  process.env["NODE_OPTIONS"] =
    `${process.env["NODE_OPTIONS"] ?? ""} --experimental-websocket`;

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 30_000,
  reporter: report
    ? [["list"], ["json", { outputFile: path.resolve(report) }]]
    : "list",
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1400, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findChromium(),
      args: chromiumArguments,
    },
  },
  projects: [
    {
      name: "site",
      testIgnore: ["firefox/**"],
      use: { baseURL: originOf(rootBuild) },
    },
    {
      name: "below a path",
      testMatch: ["reference/**", "story/**"],
      use: { baseURL: originOf(subpathBuild) },
    },
    {
      name: "Firefox",
      testMatch: ["firefox/*.spec.ts"],
      use: { baseURL: originOf(rootBuild) },
    },
  ],
  webServer: [rootBuild, subpathBuild].map((site) => ({
    command: `npx tsx src/e2e/server.ts --folder ${site.folder} --base-url ${site.baseUrl} --port ${String(site.port)}`,
    cwd: "../..",
    url: originOf(site),
    reuseExistingServer: false,
    timeout: 60_000,
  })),
});

function originOf({ port, baseUrl }: BuiltSite): string {
  return `http://localhost:${String(port)}${baseUrl}`;
}
