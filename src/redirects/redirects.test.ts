import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { redirectPage } from "./page";
import { writeRedirects } from "./plugin";
import { checkRedirects, parseRedirects } from "./redirects";

const there = new Set(["/a/", "/b/", "/b/#x"]);

function rules(...pairs: [from: string, to: string][]): string[] {
  const redirects = pairs.map(([from, to]) => ({ from, to }));
  return checkRedirects(redirects, (url) => there.has(url)).map(
    ({ index, rule }) => `${String(index)} ${rule}`,
  );
}

describe("judgeRedirects", () => {
  it("accepts redirects from a removed page to an existing one", () => {
    expect(
      rules(["/old/", "/a/"], ["/older/", "/b/#x"], ["/a/#y", "/b/"]),
    ).toEqual([]);
  });

  it.each<[string, [string, string][], string[]]>([
    [
      "a loop",
      [
        ["/p/", "/q/"],
        ["/q/", "/p/"],
      ],
      ["0 redirect-loop", "1 redirect-loop"],
    ],
    ["itself", [["/p/", "/p/"]], ["0 redirect-loop"]],
    [
      "a chain",
      [
        ["/p/", "/q/"],
        ["/q/", "/a/"],
      ],
      ["0 redirect-chain"],
    ],
    [
      "a duplicate",
      [
        ["/p/", "/a/"],
        ["/p/", "/b/"],
      ],
      ["1 redirect-duplicate"],
    ],
    ["a missing page", [["/p/", "/nowhere/"]], ["0 redirect-target"]],
    ["a missing anchor", [["/p/", "/b/#z"]], ["0 redirect-target"]],
    ["an existing page", [["/a/", "/b/"]], ["0 redirect-from-exists"]],
    ["an existing anchor", [["/b/#x", "/a/"]], ["0 redirect-from-exists"]],
    [
      "an anchor of a removed page",
      [["/p/#x", "/a/"]],
      ["0 redirect-from-page-gone"],
    ],
    ["a page without a trailing slash", [["/p", "/a/"]], ["0 redirect-form"]],
  ])("finds %s", (_, pairs, expected) => {
    expect(rules(...pairs)).toEqual(expected);
  });
});

it.each([
  "{}",
  '[{ "from": "/a/" }]',
  '[{ "from": "/a/", "to": "https://b.test/" }]',
  '[{ "from": "//a/", "to": "/b/" }]',
  '[{ "from": "/../a/", "to": "/b/" }]',
  '[{ "from": "/a/?b", "to": "/b/" }]',
  "not JSON",
])("rejects the file %s", (text) => {
  expect(() => parseRedirects(text)).toThrow();
});

it("makes a page that redirects and cannot be abused", () => {
  const page = redirectPage('/a/#"><script>', "https://x.test/a/");
  expect(page).toContain('content="0; url=/a/#&quot;>&lt;script>"');
  expect(page).toContain('<link rel="canonical" href="https://x.test/a/">');
  expect(page).toContain('<meta name="robots" content="noindex">');
});

describe("writeRedirects", () => {
  async function site(redirects: unknown): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), "redirects-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(path.join(folder, "new"));
    await writeFile(path.join(folder, "new/index.html"), "new");
    await writeFile(
      path.join(folder, "redirects.json"),
      JSON.stringify(redirects),
    );
    return folder;
  }

  it("writes a page for each URL whose target exists", async () => {
    const folder = await site([
      { from: "/old/", to: "/new/#x" },
      { from: "/older/", to: "/nowhere/" },
      { from: "/new/#y", to: "/new/#x" },
    ]);
    const written = await writeRedirects(folder, "https://x.test", "/base/");
    expect(written).toEqual(["/old/"]);
    const page = await readFile(path.join(folder, "old/index.html"), "utf8");
    expect(page).toContain('href="/base/new/#x"');
    expect(page).toContain('href="https://x.test/base/new/#x"');
  });

  it("does not overwrite a page", async () => {
    const folder = await site([{ from: "/new/", to: "/new/" }]);
    await expect(writeRedirects(folder, "https://x.test", "/")).rejects.toThrow(
      "remove the redirect",
    );
  });
});
