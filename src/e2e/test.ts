import { test as base } from "@playwright/test";

export { expect } from "@playwright/test";

/** URL of the seed operation's page, relative to the site's base. */
export const seedPage =
  "docs/developer-docs/api/reference/oauth-2-authorization-codes-retrieve/";

/** The same page in the version that the seed is based on. */
export const seedVersionPage = seedPage.replace(
  "/reference/",
  "/reference/2024.8/",
);

/**
 * A browser test that fails on any error in the console and on any uncaught error. `allowConsole`
 * lists expected console errors.
 */
export const test = base.extend<{ allowConsole: RegExp[]; console: undefined }>(
  {
    allowConsole: [[], { option: true }],
    console: [
      async ({ page, allowConsole }, use) => {
        const errors: string[] = [];
        page.on("console", (message) => {
          if (message.type() === "error")
            errors.push(`${message.text()} (${message.location().url})`);
        });
        page.on("pageerror", (error) => errors.push(String(error)));
        await use(undefined);
        const unexpected = errors.filter(
          (error) => !allowConsole.some((pattern) => pattern.test(error)),
        );
        if (unexpected.length > 0)
          throw new Error(`Errors in the console:\n${unexpected.join("\n")}`);
      },
      { auto: true },
    ],
  },
);
