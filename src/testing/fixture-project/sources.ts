import { createHash } from "node:crypto";
import { clean } from "../faulty-descriptions/clean";

/** Returns the source files of a minimal project with the structure of this one. */
export function projectSources(): Map<string, string> {
  return new Map([
    ...Object.entries(clean).map(
      ([name, text]) => [`openapi/${name}`, text] as const,
    ),
    ["openapi/versions.yaml", versions],
    ["openapi/synonyms.yaml", "words: []\ntasks: {}\n"],
    ["docs/guides/index.md", index],
    ["docs/guides/02-night.md", night],
    ["docs/guides/rain.mdx", rain],
    ["src/home/index.tsx", home],
    ["src/home/style.css", style],
    ["docusaurus.config.ts", config],
    ["static/favicon.svg", svg],
    ["static/logo.svg", svg],
    ["static/img/dome.svg", svg],
    ["static/img/dome-large.svg", svg],
    ["static/film.mp4", "not a film"],
    ["static/manifest.json", manifest],
    ["static/old/index.html", moved],
    ["src/checks/external/lists.json", lists],
    ["static/redirects.json", redirects],
    ["src/theme/README.md", "| `Tabs` | sky-theme | They move. |\n"],
    ["src/theme/Tabs/index.tsx", "export default () => null;\n"],
    ["src/checks/overrides/upstream.json", upstream],
    ["node_modules/sky-theme/package.json", '{ "version": "1.0.0" }\n'],
    ["node_modules/sky-theme/lib/Tabs.js", tabs],
  ]);
}

const index = `---
title: Guides
description: Where to begin.
---

Read about [a night](./02-night.md) first, then [what to do in rain](rain.mdx#close-the-slit).

![A dome](/img/dome.svg)

The [list of domes](/docs/developer-docs/api/reference/domes-list/#query.state) shows what is open, and
[one dome](/docs/developer-docs/api/reference/domes-retrieve#response-200.motor.power) its motor.
`;

const night = `---
title: A night
slug: /night
---

## Open the slit {#open}

Ask for [a dome][dome], or [write to us](mailto:dome@sky.test).

## Look {#look}

More stands in the [handbook](https://sky.test/handbook) and [above](#open).

[dome]: /docs/developer-docs/api/reference/domes-retrieve/
`;

const rain = `---
title: Rain
---

## Close the slit {#close-the-slit}

<a href="/docs/guides/night/">Nights</a> end early.

<img src="/img/dome.svg" srcSet="/img/dome.svg 1x, /img/dome-large.svg 2x" alt="A shut dome" />

<video src="/film.mp4" poster="/img/dome.svg"></video>
`;

const home = `export default function Home() {
  return (
    <Layout>
      <h1>Observatory</h1>
      <Link to="/docs/guides">Guides</Link>
    </Layout>
  );
}
`;

const style = `.home {
  background: url("/img/dome.svg");
}
`;

const config = `export default {
  themeConfig: {
    navbar: { items: [{ to: "/docs/guides/", label: "Guides" }] },
    footer: { links: [{ href: "https://sky.test", label: "Sky" }] },
  },
};
`;

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n`;

const manifest = `{
  "name": "Observatory",
  "start_url": "/",
  "icons": [{ "src": "/img/dome.svg" }]
}
`;

const moved = `<!doctype html>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=/docs/guides/">
<p>Moved to <a href="/docs/guides/">the guides</a>.</p>
`;

const lists = `{
  "allow": [],
  "ignore": [
    { "url": "https://sky.test*", "reason": "The host is made up." }
  ]
}
`;

const redirects = `[
  { "from": "/docs/guides/nights/", "to": "/docs/guides/night/" },
  { "from": "/docs/guides/dusk/", "to": "/docs/guides/" }
]
`;

const tabs = "export default function Tabs() {}\n";

const upstream = `[
  {
    "override": "src/theme/Tabs",
    "package": "sky-theme",
    "version": "1.0.0",
    "files": {
      "lib/Tabs.js": "${createHash("sha256").update(tabs).digest("hex")}"
    }
  }
]
`;

const versions = `versions:
  - { name: "1", file: openapi/openapi.yaml }
`;
