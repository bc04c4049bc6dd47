import path from "node:path";
import { require as tsRequire } from "tsx/cjs/api";
import type * as Prepare from "../pages/plugin/prepare";
import { type PluginOptions, pluginOptions } from "../pages/plugin/options";
import { referenceFacts } from "./reference-facts";
import { docsRoute, generatedDir, referencePath } from "./routes";

const outputDir = `${docsRoute}/${referencePath}`;

/**
 * Returns the options of docusaurus-plugin-openapi-docs. Its command `gen-api-docs` writes the same
 * pages as `npm run gen`; only that command needs the descriptions, which are then read first.
 */
export async function openapiPlugin(): Promise<PluginOptions> {
  const isGenerating = process.argv[2]?.startsWith("gen-api-docs") ?? false;
  const generators = isGenerating
    ? await generatorsOf(prepare())
    : new Map<string, undefined>();
  return pluginOptions(
    ["", ...referenceFacts().folders].map((folder) => ({
      id: folder || "reference",
      specPath: outlineFile(folder),
      outputDir: path.posix.join(outputDir, folder),
      markdownGenerators: generators.get(folder),
    })),
  );
}

function prepare(): typeof Prepare {
  return tsRequire("../pages/plugin/prepare.ts", __filename) as typeof Prepare;
}

function generatorsOf({ preparePlugin }: typeof Prepare) {
  return preparePlugin(outlineFile, outputDir);
}

function outlineFile(folder: string): string {
  return path.join(generatedDir, `outline${folder && `-${folder}`}.json`);
}
