import path from "node:path";
import type { Plugin } from "@docusaurus/types";
import { withoutUnusedStyles } from "./unused-styles";

/**
 * Marks the document before anything is painted when scripts run, so that tabs are closed from the
 * start and nothing moves. An attribute, not a class: Docusaurus writes the classes of `<html>`.
 */
const markScripted = 'document.documentElement.dataset.scripted=""';

/** The explorer's styles come with its scripts; Docusaurus has all styles on every page. */
const withExplorerStyles = {
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

/** What the reference pages do in the browser and how they look. */
export default function readerPlugin(): Plugin {
  return {
    name: "reader",
    configureWebpack: (_, isServer) => ({
      // Otherwise each script has the name of this package in it.
      output: { uniqueName: "api-docs" },
      ...(!isServer && { optimization: { splitChunks: withExplorerStyles } }),
    }),
    configurePostCss: (options) => ({
      ...options,
      plugins: [...options.plugins, withoutUnusedStyles()],
    }),
    getClientModules: () => [path.join(__dirname, "behaviour/index.ts")],
    injectHtmlTags: () => ({
      headTags: [{ tagName: "script", innerHTML: markScripted }],
    }),
  };
}
