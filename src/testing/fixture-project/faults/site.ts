import type { ProjectFault } from "../fault";
import { edited, fault } from "./fault";

const rain = "docs/guides/rain.mdx";
const night = "docs/guides/02-night.md";
const built = "build/docs/guides/night/index.html";
const sitemap = "build/sitemap.xml";
const own = "https://docs.sky.test/docs/guides/night/";

/** Faults in a site's metadata: URLs, sitemap, ids and redirect pages. */
export const siteFaults: ProjectFault[] = [
  edited({
    name: "a page has the canonical URL of another page",
    edit: [
      built,
      `rel="canonical" href="${own}"`,
      'rel="canonical" href="https://docs.sky.test/docs/guides/"',
    ],
    rule: "canonical",
    file: night,
  }),
  edited({
    name: "the canonical URL lacks its trailing slash",
    edit: [
      built,
      `rel="canonical" href="${own}"`,
      `rel="canonical" href="${own.slice(0, -1)}"`,
    ],
    rule: "canonical",
    file: night,
  }),
  edited({
    name: "a page has no canonical URL",
    edit: [built, `<link rel="canonical" href="${own}">\n`, ""],
    rule: "canonical",
    file: night,
  }),
  edited({
    name: "a page has two canonical URLs",
    edit: [
      built,
      "</head>",
      `<link rel="canonical" href="https://other.test/">\n</head>`,
    ],
    rule: "canonical",
    file: night,
  }),
  edited({
    name: "an alternate URL is missing",
    edit: [
      built,
      `href="${own}" hreflang="en"`,
      'href="https://docs.sky.test/de/night/" hreflang="de"',
    ],
    rule: "alternate",
    file: night,
  }),
  edited({
    name: "og:url is that of another page",
    edit: [
      built,
      `"og:url" content="${own}"`,
      '"og:url" content="https://docs.sky.test/"',
    ],
    rule: "og-url",
    file: night,
  }),
  edited({
    name: "the sitemap names a missing page",
    edit: [
      sitemap,
      "</urlset>",
      "<url><loc>https://docs.sky.test/noon/</loc></url>\n</urlset>",
    ],
    rule: "sitemap",
    at: "https://docs.sky.test/noon/",
  }),
  edited({
    name: "the sitemap lacks a page",
    edit: [sitemap, `<url><loc>${own}</loc></url>\n`, ""],
    rule: "sitemap-missing",
    file: night,
  }),
  edited({
    name: "the sitemap names a page twice",
    edit: [sitemap, "</urlset>", `<url><loc>${own}</loc></url>\n</urlset>`],
    rule: "sitemap",
    at: own,
    occurrence: 1,
  }),
  edited({
    name: "the sitemap names another site",
    edit: [
      sitemap,
      "</urlset>",
      "<url><loc>https://sky.test/docs/</loc></url>\n</urlset>",
    ],
    rule: "sitemap",
    at: "https://sky.test/docs/",
  }),
  fault(
    "there is no sitemap",
    (project) => {
      project.remove(sitemap);
    },
    "sitemap",
    sitemap,
    "",
  ),
  edited({
    name: "two headings have the same id",
    edit: [night, "## Look {#look}", "## Look {#open}"],
    rule: "id-duplicate",
    at: "{#open}",
    occurrence: 1,
  }),
  fault(
    "a redirect page leads to a missing page",
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
    "a redirect page leads to itself",
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
    "two redirect pages lead to each other",
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
    "a redirect page leads to another redirect page",
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
  edited({
    name: "a guide links to a redirect page",
    edit: [rain, "/docs/guides/night/", "/old/"],
    rule: "link-redirect",
    at: "/old/",
  }),
];
