import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it("needs no file of our configuration for another description", async () => {
  vi.stubEnv("API_SPEC", "harbour.yaml");
  vi.stubEnv("SITE_CONFIG", "");
  vi.doMock("node:fs", async (original) => ({
    ...(await original<object>()),
    existsSync: () => false,
  }));
  vi.resetModules();
  const site = await import("./site");
  vi.doUnmock("node:fs");
  expect(site.siteConfig).toEqual({});
  expect(site.slugsFor("harbour.yaml")).toBe("words");
  expect(() => site.siteConfigFor(site.defaultSpec)).toThrow(
    "src/config/site.config.ts cannot be used:",
  );
});

it("uses our configuration for our description and list of versions, by any path", async () => {
  vi.resetModules();
  const { ownSpec, siteConfigFor, versionList } = await import("./site");
  for (const location of [ownSpec, versionList, path.resolve(versionList)])
    expect(siteConfigFor(location).slugs).toBe("kebab-case");
  expect(siteConfigFor(`https://example.com/${versionList}`)).toEqual({});
});
