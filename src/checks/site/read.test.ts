import { describe, expect, it } from "vitest";
import { resolveUrl } from "./url";
import { pathOfFile } from "./page-facts";
import { cssLinks } from "./read-css";
import { readPage } from "./read-page";
import { readSitemap } from "./sitemap";
import { srcsetUrls } from "./srcset";

describe("resolveUrl", () => {
  const site = { origin: "https://docs.sky.test", baseUrl: "/api/" };
  const resolve = (url: string) => resolveUrl(url, "/guides/a/", site);

  it.each([
    ["b/#x", { path: "/guides/a/b/", fragment: "x" }],
    ["../b/?q=1", { path: "/guides/b/", fragment: "" }],
    ["/api/", { path: "/", fragment: "" }],
    ["#%C3%A4", { path: "/guides/a/", fragment: "ä" }],
    ["#x:~:text=night", { path: "/guides/a/", fragment: "x" }],
    ["//docs.sky.test/api/b/", { path: "/b/", fragment: "" }],
    ["  /api/a%20b/ ", { path: "/a b/", fragment: "" }],
  ])("reads %j as a page of the site", (url, target) => {
    expect(resolve(url)).toMatchObject({ kind: "inside", ...target });
  });

  it.each([
    ["/other/", "outside"],
    ["/ap", "outside"],
    ["https://docs.sky.test:8443/api/", "external"],
    ["http://docs.sky.test/api/", "external"],
    ["mailto:a@sky.test", "other"],
    ["data:,x", "other"],
    ["javascript:void(0)", "malformed"],
    ["https:docs", "malformed"],
    ["http://", "malformed"],
    ["htps://sky.test", "malformed"],
    ["/api/%", "malformed"],
  ])("resolves %j as %s", (url, kind) => {
    expect(resolve(url).kind).toBe(kind);
  });
});

it.each([
  ["index.html", "/"],
  ["docs/a/index.html", "/docs/a/"],
  ["docs/a.html", "/docs/a"],
  ["docs/reindex.html", "/docs/reindex"],
  ["404.html", "/404.html"],
])("serves %s as %s", (file, path) => {
  expect(pathOfFile(file)).toBe(path);
});

it.each([
  ["a.png", ["a.png"]],
  ["a.png 1x, b.png 2x", ["a.png", "b.png"]],
  [" a,b.png 300w ,\n c.png", ["a,b.png", "c.png"]],
  ["a.png, b.png", ["a.png", "b.png"]],
  [
    "data:image/png;base64,AA== 1x, b.png 2x",
    ["data:image/png;base64,AA==", "b.png"],
  ],
  ["", []],
])("reads the srcset %j", (srcset, urls) => {
  expect(srcsetUrls(srcset)).toEqual(urls);
});

it.each([
  ["a { b: url(x.png) }", ["x.png"]],
  [`a { b: url( "x y.png" ), url('z.png') }`, ["x y.png", "z.png"]],
  ['@import "a.css"; @import url(b.css) print;', ["a.css", "b.css"]],
  ["/* url(no.png) */ a { b: url(yes.png) }", ["yes.png"]],
  [String.raw`a { b: url("x\"y.png") }`, ['x"y.png']],
  ["a { b: url() }", []],
])("reads the style sheet %j", (css, urls) => {
  expect(cssLinks(css).map(({ url }) => url)).toEqual(urls);
});

describe("readPage", () => {
  const read = (html: string) => readPage("a/index.html", html);
  const urls = (html: string) => read(html).links.map(({ url }) => url);

  it("finds URLs in any notation", () => {
    expect(
      urls(`<a href=/x/>x</a><A HREF='/y/?a&amp;b'>y</A><img src="/z.png"/>`),
    ).toEqual(["/x/", "/y/?a&b", "/z.png"]);
  });

  it("ignores comments, scripts and text", () => {
    expect(
      urls(
        `<!-- <a href="/a/"> --><script>"<a href='/b/'>"</script><p>&lt;a href="/c/"></p>`,
      ),
    ).toEqual([]);
  });

  it("recognizes parts outside the content", () => {
    const { links } = read(
      `<nav><a href="/n/">n</a></nav><main><a href="/m/">m</a></main><footer><a href="/f/">f</a></footer>`,
    );
    expect(links.map(({ isOutsideContent }) => isOutsideContent)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("treats ids and names as anchors, and reports duplicate ids", () => {
    const { ids, repeatedIds } = read(
      `<h2 id="a">A</h2><a name="b"></a><p id="a"></p>`,
    );
    expect([...ids]).toEqual(["a", "b"]);
    expect(repeatedIds).toMatchObject([{ id: "a" }]);
  });

  it.each([
    [`<a href="/x/"> </a>`, "text"],
    [`<a href="/x/"><img src="a.png" alt=""></a>`, "text"],
    [`<a href="">x</a>`, "url"],
    [`<a href="#">x</a>`, "url"],
    [`<img src="" alt="">`, "url"],
  ])("reports empty links: %s", (html, problem) => {
    expect(read(html).emptyLinks).toMatchObject([{ problem }]);
  });

  it.each([
    `<a>x</a>`,
    `<a href="#" role="button">x</a>`,
    `<a href="/x/" aria-label="X"></a>`,
    `<a href="/x/"><img src="a.png" alt="X"></a>`,
    `<a href="/x/"><svg aria-label="X"></svg></a>`,
  ])("accepts: %s", (html) => {
    expect(read(html).emptyLinks).toEqual([]);
  });

  it.each([
    [`0; url=/x/`, "/x/"],
    [`0;URL='/x/'`, "/x/"],
    [`5`, undefined],
  ])("reads a redirect page: %s", (content, url) => {
    const { refresh } = read(
      `<meta http-equiv="refresh" content="${content}">`,
    );
    expect(refresh?.url).toBe(url);
  });
});

it("reads a sitemap, with escapes and white space", () => {
  const xml =
    "<urlset><url><loc>\n https://a.test/?b&amp;c </loc></url></urlset>";
  expect(readSitemap(xml)).toEqual([
    { url: "https://a.test/?b&c", offset: 18 },
  ]);
});
