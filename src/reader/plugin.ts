import path from "node:path";
import type { Plugin } from "@docusaurus/types";
import { earlyScript } from "./early/script";
import { withoutUnusedStyles } from "./unused-styles";

/** What the reference pages do in the browser and how they look. */
export default function readerPlugin(): Plugin {
  return {
    name: "reader",
    // Otherwise each script has the name of this package in it.
    configureWebpack: () => ({ output: { uniqueName: "api-docs" } }),
    configurePostCss: (options) => ({
      ...options,
      plugins: [...options.plugins, withoutUnusedStyles()],
    }),
    getClientModules: () => [path.join(__dirname, "behaviour/index.ts")],
    injectHtmlTags: () => ({
      headTags: [{ tagName: "script", innerHTML: earlyScript() }],
    }),
  };
}
