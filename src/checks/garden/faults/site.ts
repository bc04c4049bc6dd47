import type { GardenFault } from "../fault";

const rain = "docs/guides/rain.mdx";
const night = "docs/guides/02-night.md";
const built = "build/docs/guides/night/index.html";
const sitemap = "build/sitemap.xml";
const style = "src/home/style.css";
const own = "https://docs.sky.test/docs/guides/night/";

function fault(
  name: string,
  plant: GardenFault["plant"],
  rule: string,
  file: string,
  at?: string,
  occurrence?: number,
): GardenFault {
  const place = {
    ...(at !== undefined && { at }),
    ...(occurrence !== undefined && { occurrence }),
  };
  return { name, check: "links", plant, expect: { rule, file, ...place } };
}

/** Files, styles, and what a site says of itself. */
export const siteFaults: GardenFault[] = [
  fault(
    "a picture is not there",
    (garden) => {
      garden.edit("docs/guides/index.md", "/img/dome.svg", "/img/door.svg");
    },
    "link-asset",
    "docs/guides/index.md",
    "/img/door.svg",
  ),
  fault(
    "a picture is written in another case",
    (garden) => {
      garden.edit("docs/guides/index.md", "/img/dome.svg", "/img/Dome.svg");
    },
    "link-case",
    "docs/guides/index.md",
    "/img/Dome.svg",
  ),
  fault(
    "a larger picture is not there",
    (garden) => {
      garden.remove("static/img/dome-large.svg");
    },
    "link-asset",
    rain,
    "/img/dome-large.svg",
  ),
  fault(
    "a film is not there",
    (garden) => {
      garden.remove("static/film.mp4");
    },
    "link-asset",
    rain,
    "/film.mp4",
  ),
  fault(
    "the poster of a film is not there",
    (garden) => {
      garden.edit(rain, 'poster="/img/dome.svg"', 'poster="/img/still.png"');
    },
    "link-asset",
    rain,
    "/img/still.png",
  ),
  fault(
    "a picture has no address",
    (garden) => {
      garden.edit(rain, 'poster="/img/dome.svg"', 'poster=""');
    },
    "link-empty",
    rain,
    '=""',
  ),
  fault(
    "a style sheet names a picture that is not there",
    (garden) => {
      garden.edit(style, "/img/dome.svg", "/img/sky.svg");
    },
    "link-asset",
    style,
    "/img/sky.svg",
  ),
  fault(
    "a style sheet imports one that is not there",
    (garden) => {
      garden.edit(style, ".home", '@import "/assets/css/night.css";\n.home');
    },
    "link-asset",
    style,
    "/assets/css/night.css",
  ),
  fault(
    "a style in a page names a picture that is not there",
    (garden) => {
      garden.edit(
        built,
        "</head>",
        "<style>\na { background: url(/img/sun.svg) }</style>\n</head>",
      );
    },
    "link-asset",
    built,
    "url(/img/sun.svg)",
  ),
  fault(
    "a script of a page is not there",
    (garden) => {
      garden.edit(
        built,
        "</head>",
        '<script src="/assets/js/main.js"></script>\n</head>',
      );
    },
    "link-asset",
    built,
    '<script src="/assets/js/main.js">',
  ),
  fault(
    "a style sheet is not there",
    (garden) => {
      garden.edit(built, "/assets/css/styles.css", "/assets/css/style.css");
    },
    "link-asset",
    built,
    '<link rel="stylesheet"',
  ),
  fault(
    "a page is named by another canonical address",
    (garden) => {
      garden.edit(
        built,
        `rel="canonical" href="${own}"`,
        'rel="canonical" href="https://docs.sky.test/docs/guides/"',
      );
    },
    "canonical",
    night,
  ),
  fault(
    "the canonical address lacks its slash",
    (garden) => {
      garden.edit(
        built,
        `rel="canonical" href="${own}"`,
        `rel="canonical" href="${own.slice(0, -1)}"`,
      );
    },
    "canonical",
    night,
  ),
  fault(
    "a page has no canonical address",
    (garden) => {
      garden.edit(built, `<link rel="canonical" href="${own}">\n`, "");
    },
    "canonical",
    night,
  ),
  fault(
    "a page has two canonical addresses",
    (garden) => {
      garden.edit(
        built,
        "</head>",
        `<link rel="canonical" href="https://other.test/">\n</head>`,
      );
    },
    "canonical",
    night,
  ),
  fault(
    "an alternate address is not there",
    (garden) => {
      garden.edit(
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
    (garden) => {
      garden.edit(
        built,
        `"og:url" content="${own}"`,
        '"og:url" content="https://docs.sky.test/"',
      );
    },
    "og-url",
    night,
  ),
  fault(
    "the picture of a page is not there",
    (garden) => {
      garden.edit(
        built,
        'content="https://docs.sky.test/img/dome.svg"',
        'content="https://docs.sky.test/img/card.png"',
      );
    },
    "link-asset",
    built,
    '<meta property="og:image"',
  ),
  fault(
    "the sitemap names a page that is not there",
    (garden) => {
      garden.edit(
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
    (garden) => {
      garden.edit(sitemap, `<url><loc>${own}</loc></url>\n`, "");
    },
    "sitemap-missing",
    night,
  ),
  fault(
    "the sitemap names a page twice",
    (garden) => {
      garden.edit(
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
    (garden) => {
      garden.edit(
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
    (garden) => {
      garden.remove(sitemap);
    },
    "sitemap",
    sitemap,
    "",
  ),
  fault(
    "two headings have the same id",
    (garden) => {
      garden.edit(night, "## Look {#look}", "## Look {#open}");
    },
    "id-duplicate",
    night,
    "{#open}",
    1,
  ),
  fault(
    "a page that has moved leads to one that is not there",
    (garden) => {
      garden.edit("static/old/index.html", "url=/docs/guides/", "url=/guides/");
      garden.edit(
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
    (garden) => {
      garden.edit("static/old/index.html", "url=/docs/guides/", "url=/old/");
      garden.edit(
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
    (garden) => {
      garden.edit("static/old/index.html", "url=/docs/guides/", "url=/older/");
      garden.edit(
        "static/old/index.html",
        'href="/docs/guides/"',
        'href="/older/"',
      );
      garden.write(
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
    (garden) => {
      garden.write(
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
    (garden) => {
      garden.edit(rain, "/docs/guides/night/", "/old/");
    },
    "link-redirect",
    rain,
    "/old/",
  ),
  fault(
    "the manifest names a picture that is not there",
    (garden) => {
      garden.edit("static/manifest.json", "/img/dome.svg", "/img/app.png");
    },
    "manifest",
    "static/manifest.json",
    "/img/app.png",
  ),
  fault(
    "the manifest is not there",
    (garden) => {
      garden.edit(built, 'href="/manifest.json"', 'href="/site.webmanifest"');
    },
    "link-asset",
    built,
    '<link rel="manifest"',
  ),
];
