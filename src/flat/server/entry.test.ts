import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { PageIndex } from "./page-index";

const { render, place } = vi.hoisted(() => ({
  render: vi.fn(({ pathname }: { pathname: string }) =>
    Promise.resolve({ html: `<p title="x">${pathname}</p>` }),
  ),
  place: { file: "" },
}));
vi.mock("@docusaurus/core/lib/client/serverEntry", () => ({ default: render }));
vi.mock("@generated/flat-server/index-place.json", () => ({ default: place }));

let folder: string;
let index: PageIndex;

beforeEach(() => {
  render.mockClear();
  folder = mkdtempSync(path.join(tmpdir(), "entry-"));
  place.file = path.join(folder, "pages.json");
  index = {
    pages: {
      "/one": { source: write("one.mdx"), metadata: metadata("one.json") },
      "/two": { source: write("two.mdx"), metadata: metadata("two.json") },
    },
    sidebars: { reference: [category("A", ["/one/"]), category("B", ["/b/"])] },
    bundle: write("bundle.js"),
    packages: ["parser 1"],
    cacheFolder: path.join(folder, "kept"),
  };
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content = name): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const metadata = (name: string, title = name, sidebar = "reference") =>
  write(name, JSON.stringify({ title, sidebar }));

const category = (label: string, hrefs: string[]) => ({
  type: "category" as const,
  label,
  href: `/${label}/`,
  collapsible: true,
  collapsed: true,
  items: hrefs.map((href) => ({ type: "link" as const, label: href, href })),
});

/** Renders a page as a new build does, which loads the bundle again. */
async function build(pathname: string, keepable = true): Promise<object> {
  write("pages.json", JSON.stringify(index));
  vi.resetModules();
  const { default: renderPage } = await import("./entry");
  return renderPage({
    pathname,
    v4RemoveLegacyPostBuildHeadAttribute: keepable,
  });
}

it("renders and minifies a page of the reference once", async () => {
  const page = { html: "<p title=x>/one/</p>" };
  expect(await build("/one/")).toEqual(page);
  expect(await build("/one/")).toEqual(page);
  expect(render).toHaveBeenCalledTimes(1);
});

it.each([
  ["its source", () => void write("one.mdx", "changed")],
  ["its metadata", () => void metadata("one.json", "changed")],
  ["a package that it loads", () => (index.packages = ["parser 2"])],
  ["the bundle", () => void write("bundle.js", "changed")],
  [
    "its part of the sidebar",
    () => (index.sidebars = { reference: [category("A", ["/one/", "/new/"])] }),
  ],
])("renders it again if %s changes", async (_, change) => {
  await build("/one/");
  change();
  await build("/one/");
  expect(render).toHaveBeenCalledTimes(2);
});

it.each([
  ["another page", () => void write("two.mdx", "changed")],
  [
    "the items of a category that is closed on it",
    () =>
      (index.sidebars = {
        reference: [category("A", ["/one/"]), category("B", ["/new/"])],
      }),
  ],
])("does not render it again if %s changes", async (_, change) => {
  await build("/one/");
  change();
  await build("/one/");
  expect(render).toHaveBeenCalledTimes(1);
});

it("always renders pages outside the reference", async () => {
  await build("/guide/");
  await build("/guide/");
  expect(render).toHaveBeenCalledTimes(2);
});

it("does not cache results that cannot be stored", async () => {
  await build("/one/", false);
  await build("/one/", false);
  expect(render).toHaveBeenCalledTimes(2);
});
