import path from "node:path";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parse } from "yaml";
import { generatedStaticDir, referencePath } from "../../config/routes";
import { loadDescription } from "../../description";
import { generateFiles } from "../../pages/generate/generate-site";
import { renderPage } from "../pages/render";
import { shell } from "./shell";

/** Returns what `npm run gen` writes for a description: pages and static files. */
export async function generateReference(
  root: string,
): Promise<Map<string, string>> {
  const spec = path.join(root, "openapi/openapi.yaml");
  const loaded = await loadDescription(spec);
  const { pages, data } = await generateFiles([loaded], spec);
  return new Map([
    ...[...pages].map(
      ([name, text]) => [`docs/${referencePath}/${name}`, text] as const,
    ),
    ...[...data].map(
      ([name, text]) => [`${generatedStaticDir}/${name}`, text] as const,
    ),
  ]);
}

/** Routes of the guides, according to their front matter and names. */
const guideRoutes: Record<string, string> = {
  "docs/guides/index.md": "/docs/guides/",
  "docs/guides/02-night.md": "/docs/guides/night/",
  "docs/guides/rain.mdx": "/docs/guides/rain/",
};

/**
 * Builds the site as Docusaurus would: the same URLs, head, navigation and markup, without scripts.
 */
export function buildSite(
  files: ReadonlyMap<string, string>,
): Map<string, string> {
  const site = new Map<string, string>();
  const pages = new Map<string, string>();
  for (const [file, text] of files) {
    const guide = guideRoutes[file];
    const reference = referencePage.exec(file)?.[1];
    if (guide !== undefined) pages.set(guide, guideHtml(text));
    else if (reference !== undefined)
      pages.set(
        `/docs/${referencePath}/${reference}/`,
        withSlashes(renderPage(text)),
      );
    else if (file === "src/home/index.tsx") pages.set("/", homeHtml(text));
    else if (file.endsWith(".css"))
      site.set("build/assets/css/styles.css", text);
    else
      for (const folder of ["static/", `${generatedStaticDir}/`])
        if (file.startsWith(folder))
          site.set(`build/${file.slice(folder.length)}`, text);
  }
  const shellOptions = { ...configOf(files), routes: [...pages.keys()] };
  for (const [route, content] of pages)
    site.set(`build${route}index.html`, shell(route, content, shellOptions));
  site.set(
    "build/404.html",
    shell("/404.html", "<h1>Not found</h1>", shellOptions),
  );
  site.set("build/sitemap.xml", sitemap(shellOptions.routes));
  return site;
}

const referencePage = new RegExp(
  `^docs/${referencePath}/(.+)\\.(?:api|tag|schema|info)\\.mdx$`,
);

function configOf(files: ReadonlyMap<string, string>): {
  to: string;
  href: string;
} {
  const config = files.get("docusaurus.config.ts") ?? "";
  return {
    to: /to: "([^"]*)"/.exec(config)?.[1] ?? "",
    href: /href: "([^"]*)"/.exec(config)?.[1] ?? "",
  };
}

/** Renders Markdown, with `{#id}` on headings and links to files replaced by their routes. */
function guideHtml(text: string): string {
  const [, head = "", body = ""] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const { title = "" } = parse(head) as { title?: string };
  const html = micromark(body.replaceAll("srcSet", "srcset"), {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
    .replace(/<h2>(.*?) \{#(.+?)\}<\/h2>/g, '<h2 id="$2">$1</h2>')
    .replace(
      /href="(?:\.\/)?([\w-]+\.mdx?)(#[^"]*)?"/g,
      (whole, name: string, hash = "") => {
        const route = guideRoutes[`docs/guides/${name}`];
        return route === undefined ? whole : `href="${route}${String(hash)}"`;
      },
    );
  return `<h1>${title}</h1>${withSlashes(html)}`;
}

function homeHtml(text: string): string {
  const [, to = "", label = ""] =
    /<Link to="([^"]*)">([^<]*)</.exec(text) ?? [];
  return withSlashes(
    `<h1>Observatory</h1><a class="button" href="${to}">${label}</a>`,
  );
}

/** Adds trailing slashes to links, as Docusaurus does. */
function withSlashes(html: string): string {
  return html.replace(/(<a [^>]*href="\/docs[\w/-]*[\w-])(?=[#"])/g, "$1/");
}

function sitemap(routes: readonly string[]): string {
  const urls = routes.map(
    (route) => `<url><loc>https://docs.sky.test${route}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}
