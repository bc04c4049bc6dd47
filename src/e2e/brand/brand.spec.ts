import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { redirectsFile } from "../../config/routes";
import { buildSite } from "../hostile/build";
import { expect, test } from "../test";

const operation = (summary: string) => ({
  summary,
  security: [{ session: [] }, { login: ["read"] }, { token: [] }],
  requestBody: {
    content: { "application/json": { schema: { type: "object" } } },
  },
  responses: { "200": { description: "Done." } },
});

/** A foreign API with each kind of credential that the explorer supports. */
const description = {
  openapi: "3.1.0",
  info: {
    title: "Harbour",
    version: "1",
    summary: "Berths and tides.",
    contact: { name: "Harbour office", url: "https://harbour.example/office" },
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "https://harbour.example/api/" }],
  tags: [{ name: "OAuth2 berths" }],
  paths: {
    "/berths/{id}": { put: { tags: ["OAuth2 berths"], ...operation("Book") } },
    "/tides": { post: { operationId: "listAPIs", ...operation("List") } },
  },
  components: {
    securitySchemes: {
      session: { type: "apiKey", in: "cookie", name: "sid" },
      login: {
        type: "openIdConnect",
        openIdConnectUrl:
          "https://login.example/.well-known/openid-configuration",
      },
      token: { type: "http", scheme: "bearer" },
    },
  },
};

test("a site of a foreign description does not mention authentik", () => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(path.join(tmpdir(), "brand-"));
  const said: string[] = [];
  try {
    const site = buildSite(folder, description, (text) => said.push(text));
    const read = (name: string) => readFileSync(path.join(site, name), "utf8");
    const home = read("index.html");
    expect(home).toMatch(/<title[^>]*>Harbour API/);
    for (const text of ["Berths and tides.", "Harbour office"])
      expect(home).toContain(text);
    expect(home).toContain("https://spdx.org/licenses/MIT.html");
    const reference = "docs/developer-docs/api/reference";
    for (const page of ["put-berths-by-id", "list-apis", "oauth2-berths"])
      expect(read(`${reference}/${page}/index.html`)).toContain("Harbour API");
    expect(read(redirectsFile)).toContain(`${reference}/harbour/`);
    for (const place of [
      site,
      path.join(folder, "docs/developer-docs"),
      path.join(folder, ".generated"),
    ])
      expect(filesNamingUs(place)).toEqual([]);
    expect(said.join("")).toContain("2 operations");
    expect(said.join("")).not.toMatch(ours);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the search for our name finds it in our own site", () => {
  expect(filesNamingUs("build/docs/guides")).not.toEqual([]);
});

/** Ignores the property `isAuthentik` in the code. */
const ours = /(?<!\bis)authentik/i;

function filesNamingUs(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) => ours.test(file) || ours.test(readFileSync(file, "latin1")),
    );
}
