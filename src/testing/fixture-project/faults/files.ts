import type { ProjectFault } from "../fault";
import { edited, fault } from "./fault";

const rain = "docs/guides/rain.mdx";
const built = "build/docs/guides/night/index.html";
const style = "src/home/style.css";

/** Faults in images, styles, scripts and other files. */
export const fileFaults: ProjectFault[] = [
  edited({
    name: "an image is missing",
    edit: ["docs/guides/index.md", "/img/dome.svg", "/img/door.svg"],
    rule: "link-asset",
    at: "/img/door.svg",
  }),
  edited({
    name: "an image is in the wrong case",
    edit: ["docs/guides/index.md", "/img/dome.svg", "/img/Dome.svg"],
    rule: "link-case",
    at: "/img/Dome.svg",
  }),
  fault(
    "a larger image is missing",
    (project) => {
      project.remove("static/img/dome-large.svg");
    },
    "link-asset",
    rain,
    "/img/dome-large.svg",
  ),
  fault(
    "a video is missing",
    (project) => {
      project.remove("static/film.mp4");
    },
    "link-asset",
    rain,
    "/film.mp4",
  ),
  edited({
    name: "the poster of a video is missing",
    edit: [rain, 'poster="/img/dome.svg"', 'poster="/img/still.png"'],
    rule: "link-asset",
    at: "/img/still.png",
  }),
  edited({
    name: "an image has no URL",
    edit: [rain, 'poster="/img/dome.svg"', 'poster=""'],
    rule: "link-empty",
    at: '=""',
  }),
  edited({
    name: "a style sheet names a missing image",
    edit: [style, "/img/dome.svg", "/img/sky.svg"],
    rule: "link-asset",
    at: "/img/sky.svg",
  }),
  edited({
    name: "a style sheet imports a missing one",
    edit: [style, ".home", '@import "/assets/css/night.css";\n.home'],
    rule: "link-asset",
    at: "/assets/css/night.css",
  }),
  edited({
    name: "a style in a page names a missing image",
    edit: [
      built,
      "</head>",
      "<style>\na { background: url(/img/sun.svg) }</style>\n</head>",
    ],
    rule: "link-asset",
    at: "url(/img/sun.svg)",
  }),
  edited({
    name: "a script of a page is missing",
    edit: [
      built,
      "</head>",
      '<script src="/assets/js/main.js"></script>\n</head>',
    ],
    rule: "link-asset",
    at: '<script src="/assets/js/main.js">',
  }),
  edited({
    name: "a style sheet is missing",
    edit: [built, "/assets/css/styles.css", "/assets/css/style.css"],
    rule: "link-asset",
    at: '<link rel="stylesheet"',
  }),
  edited({
    name: "the social image of a page is missing",
    edit: [
      built,
      'content="https://docs.sky.test/img/dome.svg"',
      'content="https://docs.sky.test/img/card.png"',
    ],
    rule: "link-asset",
    at: '<meta property="og:image"',
  }),
  edited({
    name: "the manifest is missing",
    edit: [built, 'href="/manifest.json"', 'href="/site.webmanifest"'],
    rule: "link-asset",
    at: '<link rel="manifest"',
  }),
];
