import path from "node:path";
import { defineConfig } from "vitest/config";

const doubles = path.resolve("src/testing/pages/doubles");

/** Unit tests lie beside the code as `*.test.ts`; the browser's tests are in `src/e2e`. */
export default defineConfig({
  // What Docusaurus' bundler would find, for the components that pages are rendered with.
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
    // The tests share no state between files, and loading the modules anew for each costs the most.
    isolate: false,
    // By default one core is left idle, which on two cores is half of them.
    maxWorkers: "100%",
  },
});
