import path from "node:path";
import type { createGenerators } from "./generators";

export type MarkdownGenerators = ReturnType<typeof createGenerators>;

/** The options of docusaurus-plugin-openapi-docs for one description. */
export interface PluginOptions {
  id: string;
  docsPluginId: string;
  config: Record<string, DescriptionOptions>;
}

interface DescriptionOptions {
  specPath: string;
  outputDir: string;
  template: string;
  infoTemplate: string;
  tagTemplate: string;
  schemaTemplate: string;
  showSchemas: boolean;
  externalJsonProps: boolean;
  sidebarOptions: { groupPathsBy: "tag"; categoryLinkSource: "tag" };
  markdownGenerators?: MarkdownGenerators;
}

/**
 * @param specPath the outline that the plugin reads in place of the description: see `outlineOf`
 * @param outputDir where it writes the pages
 * @param markdownGenerators write the pages; only `gen-api-docs` needs them
 */
export function pluginOptions(
  specPath: string,
  outputDir: string,
  markdownGenerators: MarkdownGenerators | undefined,
): PluginOptions {
  const template = path.resolve("src/pages/plugin/page.mustache");
  return {
    id: "openapi",
    docsPluginId: "reference",
    config: {
      reference: {
        specPath,
        outputDir,
        template,
        infoTemplate: template,
        tagTemplate: template,
        schemaTemplate: template,
        showSchemas: true,
        externalJsonProps: false,
        sidebarOptions: { groupPathsBy: "tag", categoryLinkSource: "tag" },
        ...(markdownGenerators && { markdownGenerators }),
      },
    },
  };
}
