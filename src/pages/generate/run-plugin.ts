import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import commander from "commander";
import type { FrontMatterOptions } from "../front-matter";
import { createGenerators } from "../generators";
import type { PagePlan } from "../plan";
import { pluginDescription } from "../plugin-description";

interface Plugin {
  extendCli(cli: commander.Command): void;
}

/** The plugin's options for a plan. */
function pluginOptions(specPath: string, outputDir: string) {
  const template = path.resolve("src/pages/page.mustache");
  return {
    id: "reference",
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
      },
    },
  } as const;
}

/**
 * Lets docusaurus-plugin-openapi-docs write all pages of a plan into an empty folder, through the
 * command that it adds to Docusaurus' own.
 *
 * @returns what it says of pages that it could not write
 */
export async function runPlugin(
  plan: PagePlan,
  options: FrontMatterOptions,
  folder: string,
): Promise<string[]> {
  // The plugin brings converters for Postman and Swagger along, a second of loading: not before now.
  const { default: createPlugin } =
    await import("docusaurus-plugin-openapi-docs");
  const create = createPlugin as unknown as (
    context: object,
    options: object,
  ) => Plugin;
  const specPath = path.join(folder, "outline.json");
  const outputDir = path.join(folder, "pages");
  await mkdir(outputDir, { recursive: true });
  await writeFile(specPath, JSON.stringify(pluginDescription(plan)));
  const { id, docsPluginId, config } = pluginOptions(specPath, outputDir);
  const reference = {
    ...config.reference,
    markdownGenerators: createGenerators(plan, options),
  };
  const cli = new commander.Command();
  create(
    { siteDir: process.cwd(), siteConfig: { presets: [], plugins: [] } },
    { id, docsPluginId, config: { reference } },
  ).extendCli(cli);
  return quietly(() =>
    cli.parseAsync(["gen-api-docs", "reference"], { from: "user" }),
  );
}

/**
 * The plugin tells of each page that it writes; whether all are there is counted afterwards.
 *
 * @returns what it reports as an error, a line for each
 */
async function quietly(run: () => Promise<unknown>): Promise<string[]> {
  const { log, error } = console;
  const failures: string[] = [];
  /* eslint-disable no-console -- it is the plugin's console */
  console.log = () => undefined;
  console.error = (...parts: unknown[]) => {
    failures.push(stripVTControlCharacters(parts.map(String).join(" ")));
  };
  try {
    await run();
  } finally {
    console.log = log;
    console.error = error;
  }
  return failures;
}
