import { cpSync } from "node:fs";
import path from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";
import { generatedStaticDir } from "../config/routes";

/**
 * Copies generated static files into the built site. As one of Docusaurus' static folders they
 * would be inputs of the bundler, which makes each change three times as slow.
 */
export default function generatedFilesPlugin({ siteDir }: LoadContext): Plugin {
  return {
    name: "generated-files",
    postBuild({ outDir }) {
      cpSync(path.join(siteDir, generatedStaticDir), outDir, {
        recursive: true,
      });
      return Promise.resolve();
    },
  };
}
