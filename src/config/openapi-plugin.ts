import path from "node:path";
import { require as tsRequire } from "tsx/cjs/api";
import type * as Prepare from "../pages/plugin/prepare";
import { type PluginOptions, pluginOptions } from "../pages/plugin/options";
import { docsRoute, generatedDir, referencePath } from "./routes";

/**
 * The options of docusaurus-plugin-openapi-docs. Its command `gen-api-docs` writes what `npm run gen`
 * writes into the folder of the reference; for that the description is read first, which no other
 * command of Docusaurus needs.
 */
export async function openapiPlugin(): Promise<PluginOptions> {
  const outline = path.join(generatedDir, "outline.json");
  const outputDir = `${docsRoute}/${referencePath}`;
  const isGenerating = process.argv[2]?.startsWith("gen-api-docs") ?? false;
  if (!isGenerating) return pluginOptions(outline, outputDir, undefined);
  const { preparePlugin } = tsRequire(
    "../pages/plugin/prepare.ts",
    __filename,
  ) as typeof Prepare;
  return pluginOptions(
    outline,
    outputDir,
    await preparePlugin(outline, outputDir),
  );
}
