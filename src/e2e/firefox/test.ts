import { test as base } from "@playwright/test";
import { findFirefox, withoutFirefox } from "../../testing/firefox";
import { Firefox } from "./firefox";

export { expect } from "@playwright/test";

/** A Firefox test that fails on any error in the console and on any uncaught error. */
export const test = base.extend<{ firefox: Firefox }>({
  firefox: async ({}, use) => {
    test.slow();
    const executable = findFirefox();
    test.skip(executable === undefined, withoutFirefox);
    const firefox = await Firefox.start(executable ?? "");
    try {
      await use(firefox);
      base.expect(firefox.errors).toEqual([]);
    } finally {
      await firefox.stop();
    }
  },
});
