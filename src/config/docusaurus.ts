import path from "node:path";

/** Docusaurus' command line, without arguments. */
export const docusaurusCommand = [
  process.execPath,
  path.resolve("node_modules/@docusaurus/core/bin/docusaurus.mjs"),
] as const;
