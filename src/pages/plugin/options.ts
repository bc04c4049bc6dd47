import path from "node:path";
import type { createGenerators } from "./generators";

export type MarkdownGenerators = ReturnType<typeof createGenerators>;

/** The options of docusaurus-plugin-openapi-docs. */
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

/** A version of the API, as passed to the plugin. */
export interface PluginVersion {
  /** Its name in the plugin's commands. */
  id: string;
  /** The outline that the plugin reads instead of the description; see `outlineOf`. */
  specPath: string;
  /** Folder for the pages. */
  outputDir: string;
  /** Writes the pages; only `gen-api-docs` needs it. */
  markdownGenerators?: MarkdownGenerators | undefined;
}

export function pluginOptions(
  versions: readonly PluginVersion[],
): PluginOptions {
  return {
    id: "openapi",
    docsPluginId: "reference",
    config: Object.fromEntries(
      versions.map(({ id, ...version }) => [id, descriptionOptions(version)]),
    ),
  };
}

function descriptionOptions({
  markdownGenerators,
  ...places
}: Omit<PluginVersion, "id">): DescriptionOptions {
  const template = path.resolve("src/pages/plugin/page.mustache");
  return {
    ...places,
    template,
    infoTemplate: template,
    tagTemplate: template,
    schemaTemplate: template,
    showSchemas: true,
    externalJsonProps: false,
    sidebarOptions: { groupPathsBy: "tag", categoryLinkSource: "tag" },
    ...(markdownGenerators && { markdownGenerators }),
  };
}
