import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import commander from "commander";
import type { PageNode } from "../../page/tree/node";
import type { FrontMatterOptions } from "../front-matter";
import type { PagePlan } from "../plan";
import { createGenerators } from "./generators";
import {
  type MarkdownGenerators,
  type PluginOptions,
  pluginOptions,
} from "./options";
import { outlineOf } from "./outline";

interface Plugin {
  extendCli(cli: commander.Command): void;
}

/**
 * Runs docusaurus-plugin-openapi-docs to write all pages of a plan into an empty folder, through
 * the command that it adds to Docusaurus.
 *
 * @param onPage called with each page's name and tree
 * @returns the plugin's messages about pages that it could not write
 */
export async function runPlugin(
  plan: PagePlan,
  options: FrontMatterOptions,
  folder: string,
  onPage: (page: string, tree: PageNode[]) => void,
): Promise<string[]> {
  // Loading the plugin takes half a second, so it is loaded only when needed.
  const { default: createPlugin } =
    await import("docusaurus-plugin-openapi-docs");
  const create = createPlugin as unknown as (
    context: object,
    options: PluginOptions,
  ) => Plugin;
  const specPath = path.join(folder, "outline.json");
  const outputDir = path.join(folder, "pages");
  await mkdir(outputDir, { recursive: true });
  await writeFile(specPath, JSON.stringify(outlineOf(plan)));
  const errors: unknown[] = [];
  const generators = catching(createGenerators(plan, options, onPage), errors);
  const cli = new commander.Command();
  create(
    { siteDir: process.cwd(), siteConfig: { presets: [], plugins: [] } },
    pluginOptions([
      {
        id: "reference",
        specPath,
        outputDir,
        markdownGenerators: generators,
      },
    ]),
  ).extendCli(cli);
  const failures = await quietly(() =>
    cli.parseAsync(["gen-api-docs", "reference"], { from: "user" }),
  );
  if (errors.length > 0) throw errors[0];
  return failures;
}

/** Collects errors of generators in `errors`, because the plugin discards them. */
function catching(
  generators: MarkdownGenerators,
  errors: unknown[],
): MarkdownGenerators {
  return Object.fromEntries(
    Object.entries(generators).map(([name, generate]) => [
      name,
      (data: Parameters<typeof generate>[0]) => {
        try {
          return generate(data);
        } catch (error) {
          errors.push(error);
          return "";
        }
      },
    ]),
  ) as unknown as MarkdownGenerators;
}

/**
 * Silences the plugin's output for each page; whether all pages exist is checked afterwards.
 *
 * @returns the errors that it logs, one per line
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
