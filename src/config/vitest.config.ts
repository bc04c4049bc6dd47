import path from "node:path";
import { defineConfig } from "vitest/config";

const doubles = path.resolve("src/testing/pages/doubles");

/** Unit tests are beside the code as `*.test.ts`; browser tests are in `src/e2e`. */
export default defineConfig({
  // Modules that Docusaurus' bundler provides, for the components that render pages.
  resolve: {
    alias: {
      "@docusaurus/Link": `${doubles}/Link.tsx`,
      "@docusaurus/useBrokenLinks": `${doubles}/useBrokenLinks.ts`,
      "@generated/docusaurus.config": `${doubles}/docusaurus-config.ts`,
      "@theme/Heading": `${doubles}/Heading.tsx`,
      "@site": path.resolve("."),
    },
  },
  test: {
    root: ".",
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 20_000,
    // Tests share no state between files, and reloading the modules for each would be slow.
    isolate: false,
    // By default one core is left idle, which is half of a two-core machine.
    maxWorkers: "100%",
  },
});
