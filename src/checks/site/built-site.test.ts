import { expect, it } from "vitest";
import { spec } from "../../config/site";
import { buildState } from "../../serve/fingerprint";
import { readBuiltSite } from "./built-site";
import { checkSite } from "./check";

const isCurrent = (await buildState("build")) === "current";

it.runIf(isCurrent)("finds nothing broken in the current site", async () => {
  const options = { root: process.cwd(), spec, strict: false };
  const site = await readBuiltSite(options);
  expect(site.pages.size).toBeGreaterThan(300);
  expect(await checkSite(site, options)).toEqual([]);
});

it("explains how to build the site if there is none", async () => {
  const reading = readBuiltSite({
    ...{ root: process.cwd(), site: "no-such-folder" },
    ...{ spec, strict: false },
  });
  await expect(reading).rejects.toThrow("npm run build");
});
