import path from "node:path";

/** The command line of Docusaurus, to be followed by its own arguments. */
export const docusaurusCommand = [
  process.execPath,
  path.resolve("node_modules/@docusaurus/core/bin/docusaurus.mjs"),
] as const;
