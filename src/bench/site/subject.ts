import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { docusaurusCommand } from "../../config/docusaurus";
import { type Cost, measure } from "./measure";
import { copyProject, emptyProject } from "./project";
import { stockFiles } from "./stock";

/** A documentation site to measure: where it is, and how it is made. */
export interface Subject {
  name: string;
  /** Where the built site lies. */
  site: string;
  /** Address of an operation's page, by the page's name. */
  pageAddress: (page: string) => string;
  /** Another version of the description, from a file. */
  describe(file: string): void;
  generate(): Promise<Cost>;
  build(): Promise<Cost>;
}

/** This project's site. */
export function ourSite(folder: string): Subject {
  copyProject(folder);
  const spec = path.join(folder, "measured.yaml");
  const options = { cwd: folder, env: { API_SPEC: "measured.yaml" } };
  return {
    name: "ours",
    site: path.join(folder, "build"),
    pageAddress: (page) => `/docs/developer-docs/api/reference/${page}/`,
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

/** The plugin, theme and explorer of docusaurus-openapi-docs as they come. */
export function stockSite(folder: string): Subject {
  emptyProject(folder);
  mkdirSync(path.join(folder, "docs"));
  for (const [name, content] of Object.entries(stockFiles))
    writeFileSync(path.join(folder, name), content);
  const options = { cwd: folder };
  return {
    name: "stock",
    site: path.join(folder, "build"),
    pageAddress: (page) => `/docs/reference/${page}/`,
    describe(file) {
      copyFileSync(file, path.join(folder, "measured.yaml"));
    },
    generate: () =>
      measure([...docusaurusCommand, "gen-api-docs", "all"], options),
    build: () => measure([...docusaurusCommand, "build"], options),
  };
}
