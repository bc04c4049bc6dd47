import type { ProjectFault } from "../fault";
import { fault } from "./fault";

const rain = "docs/guides/rain.mdx";
const night = "docs/guides/02-night.md";
const built = "build/docs/guides/night/index.html";
const sitemap = "build/sitemap.xml";
const own = "https://docs.sky.test/docs/guides/night/";

/** What a site says of itself: URLs, sitemap, ids, pages that lead on. */
export const siteFaults: ProjectFault[] = [
  fault(
    "a page is named by another canonical URL",
    (project) => {
      project.edit(
        built,
        `rel="canonical" href="${own}"`,
        'rel="canonical" href="https://docs.sky.test/docs/guides/"',
      );
    },
    "canonical",
    night,
  ),
  fault(
    "the canonical URL lacks its slash",
    (project) => {
      project.edit(
        built,
        `rel="canonical" href="${own}"`,
        `rel="canonical" href="${own.slice(0, -1)}"`,
      );
    },
    "canonical",
    night,
  ),
  fault(
    "a page has no canonical URL",
    (project) => {
      project.edit(built, `<link rel="canonical" href="${own}">\n`, "");
    },
    "canonical",
    night,
  ),
  fault(
    "a page has two canonical URLs",
    (project) => {
      project.edit(
        built,
        "</head>",
        `<link rel="canonical" href="https://other.test/">\n</head>`,
      );
    },
    "canonical",
    night,
  ),
  fault(
    "an alternate URL is not there",
    (project) => {
      project.edit(
        built,
        `href="${own}" hreflang="en"`,
        'href="https://docs.sky.test/de/night/" hreflang="de"',
      );
    },
    "alternate",
    night,
  ),
  fault(
    "og:url is that of another page",
    (project) => {
      project.edit(
        built,
        `"og:url" content="${own}"`,
        '"og:url" content="https://docs.sky.test/"',
      );
    },
    "og-url",
    night,
  ),
  fault(
    "the sitemap names a page that is not there",
    (project) => {
      project.edit(
        sitemap,
        "</urlset>",
        "<url><loc>https://docs.sky.test/noon/</loc></url>\n</urlset>",
      );
    },
    "sitemap",
    sitemap,
    "https://docs.sky.test/noon/",
  ),
  fault(
    "the sitemap lacks a page",
    (project) => {
      project.edit(sitemap, `<url><loc>${own}</loc></url>\n`, "");
    },
    "sitemap-missing",
    night,
  ),
  fault(
    "the sitemap names a page twice",
    (project) => {
      project.edit(
        sitemap,
        "</urlset>",
        `<url><loc>${own}</loc></url>\n</urlset>`,
      );
    },
    "sitemap",
    sitemap,
    own,
    1,
  ),
  fault(
    "the sitemap names another site",
    (project) => {
      project.edit(
        sitemap,
        "</urlset>",
        "<url><loc>https://sky.test/docs/</loc></url>\n</urlset>",
      );
    },
    "sitemap",
    sitemap,
    "https://sky.test/docs/",
  ),
  fault(
    "there is no sitemap",
    (project) => {
      project.remove(sitemap);
    },
    "sitemap",
    sitemap,
    "",
  ),
  fault(
    "two headings have the same id",
    (project) => {
      project.edit(night, "## Look {#look}", "## Look {#open}");
    },
    "id-duplicate",
    night,
    "{#open}",
    1,
  ),
  fault(
    "a page that has moved leads to one that is not there",
    (project) => {
      project.edit(
        "static/old/index.html",
        "url=/docs/guides/",
        "url=/guides/",
      );
      project.edit(
        "static/old/index.html",
        'href="/docs/guides/"',
        'href="/guides/"',
      );
    },
    "redirect-target",
    "static/old/index.html",
    '<meta http-equiv="refresh"',
  ),
  fault(
    "a page that has moved leads to itself",
    (project) => {
      project.edit("static/old/index.html", "url=/docs/guides/", "url=/old/");
      project.edit(
        "static/old/index.html",
        'href="/docs/guides/"',
        'href="/old/"',
      );
    },
    "redirect-loop",
    "static/old/index.html",
    '<meta http-equiv="refresh"',
  ),
  fault(
    "two pages that have moved lead to each other",
    (project) => {
      project.edit("static/old/index.html", "url=/docs/guides/", "url=/older/");
      project.edit(
        "static/old/index.html",
        'href="/docs/guides/"',
        'href="/older/"',
      );
      project.write(
        "static/older/index.html",
        '<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url=/old/">\n',
      );
    },
    "redirect-loop",
    "static/old/index.html",
    '<meta http-equiv="refresh"',
  ),
  fault(
    "a page that has moved leads to another that has",
    (project) => {
      project.write(
        "static/older/index.html",
        '<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url=/old/">\n',
      );
    },
    "redirect-chain",
    "static/older/index.html",
    '<meta http-equiv="refresh"',
  ),
  fault(
    "a guide links to a page that has moved",
    (project) => {
      project.edit(rain, "/docs/guides/night/", "/old/");
    },
    "link-redirect",
    rain,
    "/old/",
  ),
];
