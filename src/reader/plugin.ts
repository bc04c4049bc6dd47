import path from "node:path";
import type { Plugin } from "@docusaurus/types";
import { earlyScript } from "./early/script";
import { withoutUnusedStyles } from "./unused-styles";

/** Loads the explorer's styles with its scripts; by default Docusaurus loads all styles on every page. */
const explorerStyles = {
  cacheGroups: {
    explorerStyles: {
      name: "explorer-styles",
      test: /[\\/]src[\\/]explorer[\\/]/,
      type: "css/mini-extract",
      chunks: "all" as const,
      enforce: true,
      priority: 60,
    },
  },
};

/** Adds the behaviour and styles of the reference pages. */
export default function readerPlugin(): Plugin {
  return {
    name: "reader",
    configureWebpack: (_, isServer) => ({
      output: {
        // The default is this package's name, which would be repeated in each script.
        uniqueName: "api-docs",
        ...(isShort(isServer) && {
          chunkFilename: "assets/js/[id].[contenthash:6].js",
        }),
      },
      ...(!isServer && {
        optimization: {
          splitChunks: explorerStyles,
          ...(isShort(isServer) && { chunkIds: "natural" }),
        },
      }),
    }),
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

/** Whether files have short names: each page's script lists those of all chunks. */
function isShort(isServer: boolean): boolean {
  return !isServer && process.env["NODE_ENV"] === "production";
}
