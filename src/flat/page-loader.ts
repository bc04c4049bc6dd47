import { readFileSync } from "node:fs";
import { pageModule } from "./page-module";

interface LoaderContext {
  resourcePath: string;
  loaders: { path: string; options?: unknown }[];
  addDependency(file: string): void;
}

interface MdxLoaderOptions {
  siteDir: string;
  metadataPath(file: string): string;
}

/**
 * Creates the module of a generated page before the MDX loader runs: the result of a pitching
 * loader replaces that of all following loaders.
 *
 * @see https://rspack.rs/api/loader-api/types#pitching-loader
 */
export function pitch(this: LoaderContext): string | undefined {
  const mdx = this.loaders.find(({ path }) => path.includes("mdx-loader"));
  const options = mdx?.options as Partial<MdxLoaderOptions> | undefined;
  // Without the docs plugin's loader, the file is not a docs page.
  if (!options?.metadataPath) return undefined;
  this.addDependency(this.resourcePath);
  return pageModule(
    readFileSync(this.resourcePath, "utf8"),
    options.metadataPath(this.resourcePath),
  );
}
