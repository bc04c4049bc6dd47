import { defineConfig } from "vitest/config";

/** Unit tests lie beside the code as `*.test.ts`; the browser's tests are in `src/e2e`. */
export default defineConfig({
  test: {
    root: ".",
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 20_000,
    // The tests share no state between files, and loading the modules anew for each costs the most.
    isolate: false,
  },
});
