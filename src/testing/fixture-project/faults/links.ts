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
    "a guide links to a page that is not there",
    "link-page",
    rain,
    "/docs/guides/night/",
    "/docs/guides/nights/",
  ),
  swap(
    "a guide links to an operation that is not there",
    "link-page",
    index,
    "domes-list/#query.state",
    "domes-find/#query.state",
    `${reference}/domes-find`,
  ),
  swap(
    "a definition leads to a page that is not there",
    "link-page",
    night,
    "domes-retrieve/",
    "domes-retrieved/",
    `${reference}/domes-retrieved/`,
  ),
  swap(
    "a guide links to a Markdown file that is not there",
    "link-asset",
    index,
    "./02-night.md",
    "./03-night.md",
  ),
  swap(
    "a place in another guide is not there",
    "link-anchor",
    index,
    "rain.mdx#close-the-slit",
    "rain.mdx#close-the-door",
  ),
  swap(
    "a place in the same guide is not there",
    "link-anchor",
    night,
    "(#open)",
    "(#opened)",
    "#opened",
  ),
  swap(
    "a parameter is not there",
    "link-anchor",
    index,
    "#query.state",
    "#query.status",
    `${reference}/domes-list/#query.status`,
  ),
  swap(
    "a property is not there",
    "link-anchor",
    index,
    "#response-200.motor.power",
    "#response-200.motor.watts",
    `${reference}/domes-retrieve#response-200.motor.watts`,
  ),
  swap(
    "a status is not there",
    "link-anchor",
    index,
    "#response-200.motor.power",
    "#response-500",
    `${reference}/domes-retrieve#response-500`,
  ),
  {
    name: "a property that a guide links to has another name now",
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
    "a place is written in another case",
    "link-case",
    index,
    "rain.mdx#close-the-slit",
    "rain.mdx#Close-the-slit",
  ),
  swap(
    "a page is written in another case",
    "link-case",
    rain,
    "/docs/guides/night/",
    "/docs/guides/Night/",
  ),
  swap(
    "a slash is missing at the end",
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
    "a file is taken for a folder",
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
  swap("a link leads to #", "link-empty", night, "(#open)", "(#)", "#)."),
  swap(
    "a link has no text",
    "link-text",
    index,
    "[a night](./02-night.md)",
    "[](./02-night.md)",
    "./02-night.md",
  ),
  swap(
    "a link has a picture without alt for a text",
    "link-text",
    rain,
    ">Nights</a>",
    '><img src="/img/dome.svg"></a>',
    "/docs/guides/night/",
  ),
  swap(
    "a link leads to one's own machine",
    "link-local",
    night,
    "https://sky.test/handbook",
    "http://localhost:3000/handbook",
  ),
  swap(
    "a link leads into one's own network",
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
    "a link with the host of the site leads nowhere",
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
    "a link encodes nothing",
    "link-malformed",
    rain,
    "/docs/guides/night/",
    "/docs/guides/%zz/",
  ),
  swap(
    "a text of the description links to a page that is not there",
    "link-page",
    description,
    `${reference}/domes-list`,
    `${reference}/domes-lost`,
  ),
  swap(
    "a text in the middle of a block leads to a place that is not there",
    "link-anchor",
    description,
    "and https://sky.test/handbook for more.",
    `and the\n    nights\n    [shut](${reference}/domes-list#query.shut) for more.`,
    `${reference}/domes-list#query.shut`,
  ),
  swap(
    "external docs of a tag lead to a page that is not there",
    "link-page",
    description,
    "https://sky.test/domes",
    "/docs/guides/domes/",
    "url: /docs/guides/domes/",
  ),
  swap(
    "the home page links to a page that is not there",
    "link-page",
    "src/home/index.tsx",
    "/docs/guides",
    "/docs/guide",
  ),
  swap(
    "the navigation links to a page that is not there, on every page",
    "link-page",
    "docusaurus.config.ts",
    "/docs/guides/",
    "/docs/manual/",
  ),
  swap(
    "the footer leads to one's own machine, on every page",
    "link-local",
    "docusaurus.config.ts",
    "https://sky.test",
    "http://127.0.0.1:8080",
  ),
];
