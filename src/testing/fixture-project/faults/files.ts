import type { ProjectFault } from "../fault";
import { fault } from "./fault";

const rain = "docs/guides/rain.mdx";
const built = "build/docs/guides/night/index.html";
const style = "src/home/style.css";

/** Pictures, styles, scripts and other files. */
export const fileFaults: ProjectFault[] = [
  fault(
    "a picture is not there",
    (project) => {
      project.edit("docs/guides/index.md", "/img/dome.svg", "/img/door.svg");
    },
    "link-asset",
    "docs/guides/index.md",
    "/img/door.svg",
  ),
  fault(
    "a picture is written in another case",
    (project) => {
      project.edit("docs/guides/index.md", "/img/dome.svg", "/img/Dome.svg");
    },
    "link-case",
    "docs/guides/index.md",
    "/img/Dome.svg",
  ),
  fault(
    "a larger picture is not there",
    (project) => {
      project.remove("static/img/dome-large.svg");
    },
    "link-asset",
    rain,
    "/img/dome-large.svg",
  ),
  fault(
    "a film is not there",
    (project) => {
      project.remove("static/film.mp4");
    },
    "link-asset",
    rain,
    "/film.mp4",
  ),
  fault(
    "the poster of a film is not there",
    (project) => {
      project.edit(rain, 'poster="/img/dome.svg"', 'poster="/img/still.png"');
    },
    "link-asset",
    rain,
    "/img/still.png",
  ),
  fault(
    "a picture has no URL",
    (project) => {
      project.edit(rain, 'poster="/img/dome.svg"', 'poster=""');
    },
    "link-empty",
    rain,
    '=""',
  ),
  fault(
    "a style sheet names a picture that is not there",
    (project) => {
      project.edit(style, "/img/dome.svg", "/img/sky.svg");
    },
    "link-asset",
    style,
    "/img/sky.svg",
  ),
  fault(
    "a style sheet imports one that is not there",
    (project) => {
      project.edit(style, ".home", '@import "/assets/css/night.css";\n.home');
    },
    "link-asset",
    style,
    "/assets/css/night.css",
  ),
  fault(
    "a style in a page names a picture that is not there",
    (project) => {
      project.edit(
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
    (project) => {
      project.edit(
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
    (project) => {
      project.edit(built, "/assets/css/styles.css", "/assets/css/style.css");
    },
    "link-asset",
    built,
    '<link rel="stylesheet"',
  ),
  fault(
    "the picture of a page is not there",
    (project) => {
      project.edit(
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
    "the manifest is not there",
    (project) => {
      project.edit(built, 'href="/manifest.json"', 'href="/site.webmanifest"');
    },
    "link-asset",
    built,
    '<link rel="manifest"',
  ),
];
