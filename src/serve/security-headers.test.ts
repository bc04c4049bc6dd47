import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listenOnLoopback } from "../testing/listen";
import { small } from "../sandbox/testing/server";
import { headersFile, securityHeaders } from "./security-headers";
import { createSiteServer, type SiteServer } from "./server";

const page = "<!doctype html><head><script>a()</script></head>";

describe("the server", () => {
  let folder: string;
  let site: SiteServer;
  let origin: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "site-"));
    await mkdir(path.join(folder, "docs/page"), { recursive: true });
    for (const name of ["index.html", "404.html", "docs/page/index.html"])
      await writeFile(path.join(folder, name), page);
    await writeFile(path.join(folder, "openapi.json"), "{}");
    site = await createSiteServer({
      folder,
      baseUrl: "/",
      description: small,
    });
    const { server } = site;
    origin = await listenOnLoopback(server);
  });

  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  it.each(["/", "/docs/page/", "/openapi.json", "/not-there/"])(
    "sends its headers with %s",
    async (url) => {
      const { headers } = await fetch(origin + url);
      const policy = headers.get("content-security-policy")?.split("; ");
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'self'",
          // printf 'a()' | openssl sha256 -binary | base64
          "script-src 'self' 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
          "base-uri 'none'",
          "form-action 'none'",
          "object-src 'none'",
          "frame-ancestors 'none'",
        ]),
      );
      expect(headers.get("referrer-policy")).toBe(
        "strict-origin-when-cross-origin",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    },
  );

  it("leaves the sandbox's pages a policy that allows their forms", async () => {
    const { headers } = await fetch(`${origin}/sandbox/sign-in/`);
    const policy = headers.get("content-security-policy");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("form-action");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });
});

it("writes a headers file for all URLs below the base path", () => {
  const headers = securityHeaders([page]);
  const [place, ...lines] = headersFile(headers, "/api/").trim().split("\n");
  expect(place).toBe("/api/*");
  expect(lines).toEqual(
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  );
});
