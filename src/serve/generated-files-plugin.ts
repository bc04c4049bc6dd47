import { cpSync } from "node:fs";
import path from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";
import { generatedStaticDir } from "../config/routes";

/**
 * Puts the generated files that are served as they are into the built site. As a folder of static
 * files they would be the bundler's to copy, and each change of one a change of its inputs: it then
 * takes three times as long.
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
