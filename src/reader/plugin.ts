import path from "node:path";
import type { Plugin } from "@docusaurus/types";
import { withoutUnusedStyles } from "./unused-styles";

/**
 * Marks the document before the first paint if scripts run, so that tabs are closed from the start
 * and the layout does not shift. An attribute, because Docusaurus overwrites the classes of
 * `<html>`.
 */
const markScripted = 'document.documentElement.dataset.scripted=""';

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
      headTags: [{ tagName: "script", innerHTML: markScripted }],
    }),
  };
}
