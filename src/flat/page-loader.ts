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
 * Makes the module of a generated page before the MDX loader gets to see it: a pitching loader whose
 * result the bundler takes in place of all loaders behind it.
 *
 * @see https://rspack.rs/api/loader-api/types#pitching-loader
 */
export function pitch(this: LoaderContext): string | undefined {
  const mdx = this.loaders.find(({ path }) => path.includes("mdx-loader"));
  const options = mdx?.options as Partial<MdxLoaderOptions> | undefined;
  // Without the docs plugin's loader behind it, the page is not ours to make.
  if (!options?.metadataPath) return undefined;
  this.addDependency(this.resourcePath);
  return pageModule(
    readFileSync(this.resourcePath, "utf8"),
    options.metadataPath(this.resourcePath),
  );
}
