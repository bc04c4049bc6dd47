import path from "node:path";
import type { Plugin } from "@docusaurus/types";
import { earlyScript } from "./early/script";
import { withoutUnusedStyles } from "./unused-styles";

/** Adds the behaviour and styles of the reference pages. */
export default function readerPlugin(): Plugin {
  return {
    name: "reader",
    // The default is this package's name, which would be repeated in each script.
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
