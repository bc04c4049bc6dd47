import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { docusaurusCommand } from "../../config/docusaurus";
import { type Cost, measure } from "./measure";
import { copyProject } from "./project";
import { stockFiles, stockManifest } from "./stock";

/** A documentation site to measure. */
export interface Subject {
  name: string;
  /** Folder of the built site. */
  site: string;
  /** Returns the URL of an operation's page from the page's name. */
  pageUrl: (page: string) => string;
  /** Replaces the description with that of a file. */
  describe(file: string): void;
  generate(): Promise<Cost>;
  build(): Promise<Cost>;
}

/** Returns this project's site. */
export function ourSite(folder: string): Subject {
  copyProject(folder);
  const spec = path.join(folder, "measured.yaml");
  const options = { cwd: folder, env: { API_SPEC: "measured.yaml" } };
  return {
    name: "ours",
    site: path.join(folder, "build"),
    pageUrl: (page) => `/docs/developer-docs/api/reference/${page}/`,
    describe(file) {
      copyFileSync(file, spec);
    },
    generate: () =>
      measure(
        [process.execPath, "--import", "tsx", "src/pages/cli.ts"],
        options,
      ),
    build: () => measure([...docusaurusCommand, "build"], options),
  };
}

/**
 * Returns a site with the unmodified plugin, theme and explorer of docusaurus-openapi-docs. It has
 * its own packages, because this project does not install those of the explorer.
 */
export function stockSite(folder: string): Subject {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "docs"), { recursive: true });
  writeFileSync(path.join(folder, "package.json"), stockManifest());
  for (const [name, content] of Object.entries(stockFiles))
    writeFileSync(path.join(folder, name), content);
  execFileSync(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund"],
    { cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
  );
  const options = { cwd: folder };
  const docusaurus = [
    process.execPath,
    "node_modules/@docusaurus/core/bin/docusaurus.mjs",
  ];
  return {
    name: "stock",
    site: path.join(folder, "build"),
    pageUrl: (page) => `/docs/reference/${page}/`,
    describe(file) {
      copyFileSync(file, path.join(folder, "measured.yaml"));
    },
    generate: () => measure([...docusaurus, "gen-api-docs", "all"], options),
    build: () => measure([...docusaurus, "build"], options),
  };
}
