import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it("asks for no file of our own configuration where another description is built", async () => {
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
