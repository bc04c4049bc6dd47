import type { ProjectFault } from "../fault";

const index = "docs/guides/index.md";
const night = "docs/guides/02-night.md";
const rain = "docs/guides/rain.mdx";
const description = "openapi/openapi.yaml";
const reference = "/docs/developer-docs/api/reference";

/** Creates a fault by replacing a text, found at the start of the replacement. */
function swap(
  name: string,
  rule: string,
  file: string,
  from: string,
  to: string,
  at: string = to,
): ProjectFault {
  return {
    name,
    check: "links",
    inject: (project) => {
      project.edit(file, from, to);
    },
    expect: { rule, file, at },
  };
}

/** Faults in links of guides, the description, the home page and the navigation. */
export const linkFaults: ProjectFault[] = [
  swap(
    "a guide links to a missing page",
    "link-page",
    rain,
    "/docs/guides/night/",
    "/docs/guides/nights/",
  ),
  swap(
    "a guide links to a missing operation",
    "link-page",
    index,
    "domes-list/#query.state",
    "domes-find/#query.state",
    `${reference}/domes-find`,
  ),
  swap(
    "a definition links to a missing page",
    "link-page",
    night,
    "domes-retrieve/",
    "domes-retrieved/",
    `${reference}/domes-retrieved/`,
  ),
  swap(
    "a guide links to a missing Markdown file",
    "link-asset",
    index,
    "./02-night.md",
    "./03-night.md",
  ),
  swap(
    "an anchor in another guide is missing",
    "link-anchor",
    index,
    "rain.mdx#close-the-slit",
    "rain.mdx#close-the-door",
  ),
  swap(
    "an anchor in the same guide is missing",
    "link-anchor",
    night,
    "(#open)",
    "(#opened)",
    "#opened",
  ),
  swap(
    "a parameter is missing",
    "link-anchor",
    index,
    "#query.state",
    "#query.status",
    `${reference}/domes-list/#query.status`,
  ),
  swap(
    "a property is missing",
    "link-anchor",
    index,
    "#response-200.motor.power",
    "#response-200.motor.watts",
    `${reference}/domes-retrieve#response-200.motor.watts`,
  ),
  swap(
    "a status is missing",
    "link-anchor",
    index,
    "#response-200.motor.power",
    "#response-500",
    `${reference}/domes-retrieve#response-500`,
  ),
  {
    name: "a property that a guide links to was renamed",
    check: "links",
    inject(project) {
      project.edit(description, "            power:\n", "            watts:\n");
      project.edit(description, "required: [power]", "required: [watts]");
    },
    expect: {
      rule: "link-anchor",
      file: index,
      at: `${reference}/domes-retrieve#response-200.motor.power`,
    },
  },
  swap(
    "an anchor is in the wrong case",
    "link-case",
    index,
    "rain.mdx#close-the-slit",
    "rain.mdx#Close-the-slit",
  ),
  swap(
    "a page is in the wrong case",
    "link-case",
    rain,
    "/docs/guides/night/",
    "/docs/guides/Night/",
  ),
  swap(
    "a trailing slash is missing",
    "link-slash",
    rain,
    '<a href="/docs/guides/night/">Nights</a>',
    '<form action="/docs/guides/night"></form>',
    "/docs/guides/night",
  ),
  swap(
    "a link names the file of a page",
    "link-slash",
    rain,
    "/docs/guides/night/",
    "/docs/guides/night/index.html",
  ),
  swap(
    "a link treats a file as a folder",
    "link-slash",
    rain,
    '<a href="/docs/guides/night/">',
    '<a href="/openapi.json/">',
    "/openapi.json/",
  ),
  swap(
    "a link has no URL",
    "link-empty",
    rain,
    'href="/docs/guides/night/"',
    'href=""',
    '=""',
  ),
  swap("a link points to #", "link-empty", night, "(#open)", "(#)", "#)."),
  swap(
    "a link has no text",
    "link-text",
    index,
    "[a night](./02-night.md)",
    "[](./02-night.md)",
    "./02-night.md",
  ),
  swap(
    "a link has only an image without alt text",
    "link-text",
    rain,
    ">Nights</a>",
    '><img src="/img/dome.svg"></a>',
    "/docs/guides/night/",
  ),
  swap(
    "a link points to the local machine",
    "link-local",
    night,
    "https://sky.test/handbook",
    "http://localhost:3000/handbook",
  ),
  swap(
    "a link points to a private network",
    "link-local",
    night,
    "https://sky.test/handbook",
    "http://192.168.1.20/handbook",
  ),
  swap(
    "a link names the host of the site",
    "link-own-site",
    rain,
    "/docs/guides/night/",
    "https://docs.sky.test/docs/guides/night/",
  ),
  swap(
    "a link with the host of the site is broken",
    "link-page",
    rain,
    "/docs/guides/night/",
    "https://docs.sky.test/docs/guides/noon/",
  ),
  swap(
    "a link has no host",
    "link-malformed",
    night,
    "https://sky.test/handbook",
    "https:handbook",
  ),
  swap(
    "a link has an unknown scheme",
    "link-malformed",
    night,
    "https://sky.test/handbook",
    "htps://sky.test/handbook",
  ),
  swap(
    "a link is a script",
    "link-malformed",
    rain,
    'href="/docs/guides/night/"',
    'href="javascript:alert(1)"',
    "javascript:alert(1)",
  ),
  swap(
    "a link has an invalid escape",
    "link-malformed",
    rain,
    "/docs/guides/night/",
    "/docs/guides/%zz/",
  ),
  swap(
    "a text of the description links to a missing page",
    "link-page",
    description,
    `${reference}/domes-list`,
    `${reference}/domes-lost`,
  ),
  swap(
    "a text in the middle of a block links to a missing anchor",
    "link-anchor",
    description,
    "and https://sky.test/handbook for more.",
    `and the\n    nights\n    [shut](${reference}/domes-list#query.shut) for more.`,
    `${reference}/domes-list#query.shut`,
  ),
  swap(
    "external docs of a tag link to a missing page",
    "link-page",
    description,
    "https://sky.test/domes",
    "/docs/guides/domes/",
    "url: /docs/guides/domes/",
  ),
  swap(
    "the home page links to a missing page",
    "link-page",
    "src/home/index.tsx",
    "/docs/guides",
    "/docs/guide",
  ),
  swap(
    "the navigation links to a missing page, on every page",
    "link-page",
    "docusaurus.config.ts",
    "/docs/guides/",
    "/docs/manual/",
  ),
  swap(
    "the footer links to the local machine, on every page",
    "link-local",
    "docusaurus.config.ts",
    "https://sky.test",
    "http://127.0.0.1:8080",
  ),
];
