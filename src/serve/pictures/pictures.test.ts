import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { addPictures } from "./add-pictures";
import { drawPictures } from "./draw";
import { pictureSvg, wrap } from "./svg";

function temporary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

it("adds each operation's picture, and the site's picture to other pages", async () => {
  const folder = temporary();
  const page = (name: string) => {
    mkdirSync(path.join(folder, name), { recursive: true });
    const file = path.join(folder, name, "index.html");
    writeFileSync(file, "<html><head><title>x</title></head><body></body>");
    return () => readFileSync(file, "utf8");
  };
  const [home, operation] = [page(""), page("docs/list")];
  const line = { title: 'List "A" & B', method: "get", path: "/a/{id}/" };
  writeFileSync(
    path.join(folder, "index.json"),
    JSON.stringify({ operations: [{ ...line, page: "/base/docs/list/" }] }),
  );
  const made = await addPictures(folder, ["", "docs/list"], {
    ...{ site: "https://a.test/base/", baseUrl: "/base/", color: "#123456" },
    ...{ siteTitle: "A", cache: path.join(folder, "cache") },
  });
  expect(made).toBe(2);
  expect(home()).toContain(
    '<meta property="og:image" content="https://a.test/base/img/social/site.png">',
  );
  expect(operation()).toContain(
    'content="https://a.test/base/img/social/docs/list.png">',
  );
  expect(operation()).toContain(
    '<meta property="og:image:alt" content="List &quot;A&quot; &amp; B"></head>',
  );
  const png = readFileSync(path.join(folder, "img/social/docs/list.png"));
  expect(size(png)).toEqual([1200, 630]);
});

it("draws text, not an empty picture", async () => {
  const draw = async (title: string) => {
    const svg = pictureSvg({ title, site: "A" }, "#000000");
    const drawn = await drawPictures(new Map([["a", svg]]), temporary());
    return drawn.get("a")?.length ?? 0;
  };
  expect(await draw("Reset somebody's password")).toBeGreaterThan(
    (await draw("")) + 1_000,
  );
});

it("draws a picture once and deletes cached pictures that are no longer used", async () => {
  const cache = temporary();
  const svg = (title: string) => pictureSvg({ title, site: "A" }, "#000000");
  await drawPictures(new Map([["a", svg("One")]]), cache);
  const [file = ""] = readdirSync(cache);
  const before = statSync(path.join(cache, file)).ino;
  await drawPictures(new Map([["b", svg("One")]]), cache);
  expect(readdirSync(cache)).toEqual([file]);
  expect(statSync(path.join(cache, file)).ino).toBe(before);
  const old = new Date(Date.now() - 40 * 24 * 3_600_000);
  utimesSync(path.join(cache, file), old, old);
  await drawPictures(new Map([["c", svg("Two")]]), cache);
  expect(readdirSync(cache)).not.toContain(file);
});

it.each([
  ["a word", "Short"],
  ["a long title", "Word ".repeat(80)],
  ["one endless word", "x".repeat(500)],
  ["markup and control characters", '<script>&"\u0000\u0007'],
])("stays within the picture with %s", async (_, title) => {
  const svg = pictureSvg(
    { title, site: "A", method: "delete", path: `/${"path/".repeat(60)}` },
    "#000000",
  );
  const sizes = [...svg.matchAll(/y="(\d+)"/g)].map(([, y]) => Number(y));
  expect(Math.max(...sizes)).toBeLessThan(630);
  expect(svg.match(/font-weight="bold" fill="#111"/g)?.length).toBeLessThan(4);
  const drawn = await drawPictures(new Map([["a", svg]]), temporary());
  expect(size(drawn.get("a") ?? Buffer.alloc(24))).toEqual([1200, 630]);
});

it("breaks lines between words", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("abcdefgh i", 4)).toEqual(["abcd", "efgh", "i"]);
});
