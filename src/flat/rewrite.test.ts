import { describe, expect, it } from "vitest";
import {
  type FlatOptions,
  type GeneratedFiles,
  UnknownFormError,
  indexPages,
  rewrite,
} from "./rewrite";

const options: FlatOptions = {
  route: "/docs/reference",
  pluginId: "reference",
  versionModule: "@generated/docs/reference/p/version.json",
  flatVersionModule: "@generated/flat/version.json",
  routeModule: "/src/flat/client/route.tsx",
};

/** The files that Docusaurus 3.10 writes for two reference pages and a guide. */
const files: GeneratedFiles = {
  routes: `import React from 'react';
import ComponentCreator from '@docusaurus/ComponentCreator';

export default [
  {
    path: '/docs/reference/',
    component: ComponentCreator('/docs/reference/', 'a00'),
    routes: [
      {
        path: '/docs/reference/one/',
        component: ComponentCreator('/docs/reference/one/', 'a01'),
        exact: true,
        sidebar: "reference"
      },
      {
        path: '/docs/reference/schemas/two/',
        component: ComponentCreator('/docs/reference/schemas/two/', 'a02'),
        exact: true
      }
    ]
  },
  {
    path: '/guide/',
    component: ComponentCreator('/guide/', 'a03'),
    exact: true
  },
];
`,
  registry: `export default {
  "c0": [() => import(/* webpackChunkName: "c0" */ "@theme/ApiItem"), "@theme/ApiItem", require.resolveWeak("@theme/ApiItem")],
  "c3": [() => import(/* webpackChunkName: "c3" */ "@site/guide.md"), "@site/guide.md", require.resolveWeak("@site/guide.md")],
  "c4": [() => import(/* webpackChunkName: "c4" */ "@generated/docs/reference/p/version.json"), "@generated/docs/reference/p/version.json", require.resolveWeak("@generated/docs/reference/p/version.json")],
  "c5": [() => import(/* webpackChunkName: "c5" */ "@theme/DocItem"), "@theme/DocItem", require.resolveWeak("@theme/DocItem")],
  "c1": [() => import(/* webpackChunkName: "c1" */ "@site/one.mdx"), "@site/one.mdx", require.resolveWeak("@site/one.mdx")],
  "c2": [() => import(/* webpackChunkName: "c2" */ "@site/two.mdx"), "@site/two.mdx", require.resolveWeak("@site/two.mdx")],};
`,
  chunkNames: JSON.stringify({
    "/docs/reference/-a00": { __comp: "c5", version: "c4" },
    "/docs/reference/one/-a01": { __comp: "c0", content: "c1" },
    "/docs/reference/schemas/two/-a02": { __comp: "c0", content: "c2" },
    "/guide/-a03": { __comp: "c5", content: "c3" },
  }),
  globalData: JSON.stringify({
    "docusaurus-plugin-content-docs": {
      default: { versions: [{ docs: [{ id: "guide" }] }] },
      reference: { versions: [{ docs: [{ id: "one" }, { id: "two" }] }] },
    },
  }),
  version: JSON.stringify({
    version: {
      docs: { one: {}, two: {} },
      docsSidebars: { reference: [{ type: "link" }] },
    },
  }),
};

describe("rewrite", () => {
  const { files: flat, pathnames, sidebars } = rewrite(files, options);

  it("has one route for all pages, and keeps the others", () => {
    expect(flat.routes).toContain(
      'import { flatRoutes } from "/src/flat/client/route.tsx"',
    );
    expect(flat.routes).toContain(
      '...flatRoutes("/docs/reference", "reference"),',
    );
    expect(flat.routes).not.toContain("/docs/reference/one/");
    expect(flat.routes).not.toContain("/docs/reference/schemas/two/");
    expect(flat.routes).toContain(
      "ComponentCreator('/docs/reference/', 'a00')",
    );
    expect(flat.routes).toContain("ComponentCreator('/guide/', 'a03')");
  });

  it("returns the pathnames of pages", () => {
    expect(pathnames).toEqual([
      "/docs/reference/one",
      "/docs/reference/schemas/two",
    ]);
  });

  it("removes modules that only the pages load", () => {
    for (const gone of ["one.mdx", "two.mdx", "@theme/ApiItem"])
      expect(flat.registry).not.toContain(gone);
    for (const kept of ["guide.md", "@theme/DocItem"])
      expect(flat.registry).toContain(kept);
    expect(flat.registry.trimEnd()).toMatch(/\};$/);
    expect(Object.keys(JSON.parse(flat.chunkNames) as object)).toEqual([
      "/docs/reference/-a00",
      "/guide/-a03",
    ]);
  });

  it("removes the lists of documents from the global data", () => {
    expect(flat.registry).toContain("@generated/flat/version.json");
    expect(flat.registry).not.toContain(options.versionModule);
    expect(JSON.parse(flat.version)).toEqual({
      version: { docs: {}, docsSidebars: { reference: [] } },
    });
    expect(JSON.parse(flat.globalData)).toEqual({
      "docusaurus-plugin-content-docs": {
        default: { versions: [{ docs: [] }] },
        reference: { versions: [{ docs: [] }] },
      },
    });
  });

  it("removes the sidebars, which pages contain", () => {
    expect(sidebars).toEqual({ reference: [{ type: "link" }] });
  });

  it("writes the same files if a page is added", () => {
    const more = rewrite(
      {
        ...files,
        routes: files.routes.replace(
          "      {\n        path: '/docs/reference/one/'",
          `      {
        path: '/docs/reference/more/',
        component: ComponentCreator('/docs/reference/more/', 'a04'),
        exact: true,
        sidebar: "reference"
      },
$&`,
        ),
        registry: files.registry.replace(
          '  "c2"',
          '  "c6": [() => import("@site/more.mdx")],\n$&',
        ),
        chunkNames: files.chunkNames.replace(
          "{",
          '{"/docs/reference/more/-a04":{"__comp":"c0","content":"c6"},',
        ),
      },
      options,
    );
    expect(more.pathnames).toContain("/docs/reference/more");
    expect(more.files).toEqual(flat);
  });

  it.each<[string, Partial<GeneratedFiles>]>([
    ["no page", { routes: "export default [];" }],
    [
      "pages of another form",
      {
        routes: files.routes.replace(
          "exact: true,\n        sidebar",
          "strict: true,\n        sidebar",
        ),
      },
    ],
    ["a page without chunks", { chunkNames: "{}" }],
    [
      "a registry of another form",
      { registry: files.registry.replace('  "c1": [', "  c1: [") },
    ],
    [
      "a registry without the version",
      { registry: files.registry.replaceAll("version.json", "v.json") },
    ],
    ["no list of docs", { globalData: "{}" }],
    ["no docs in the version", { version: "{}" }],
    ["no sidebars in the version", { version: '{"version":{"docs":{}}}' }],
  ])("rejects %s, so that no file is partly rewritten", (_, changed) => {
    expect(() => rewrite({ ...files, ...changed }, options)).toThrow(
      UnknownFormError,
    );
  });
});

describe("indexPages", () => {
  const metadata = [
    { permalink: "/docs/reference/one/", source: "@site/docs/one.mdx" },
    { permalink: "/docs/reference/gone/", source: "@site/docs/gone.mdx" },
  ].map((content, index) => ({
    file: `/generated/${index}.json`,
    content: JSON.stringify(content),
  }));

  it("returns the files of the wanted pages", () => {
    expect(indexPages(metadata, ["/docs/reference/one"], "/site")).toEqual({
      "/docs/reference/one": {
        source: "/site/docs/one.mdx",
        metadata: "/generated/0.json",
      },
    });
  });

  it("rejects a page without metadata", () => {
    expect(() =>
      indexPages(metadata, ["/docs/reference/two"], "/site"),
    ).toThrow(UnknownFormError);
  });
});
