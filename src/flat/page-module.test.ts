import { expect, it } from "vitest";
import { pageModule } from "./page-module";

const page = `---
id: one
title: "One: a page"
---

import Heading from "@theme/Heading";
import Link from "@docusaurus/Link";

<Heading
as={"h1"}
children={"One"}
>
</Heading>
<p>
{"a { b } <c> \`d\`"}
</p>
`;

it("creates a module with the exports of an MDX page", () => {
  const module = pageModule(page, "@site/.docusaurus/one.json");
  expect(module).toContain('from "@theme/Heading"');
  expect(module).toContain('from "@site/.docusaurus/one.json"');
  for (const name of [
    "metadata",
    "frontMatter",
    "contentTitle",
    "assets",
    "toc",
  ])
    expect(module).toMatch(new RegExp(`export.*\\b${name}\\b`));
  expect(module).toMatch(/export default function MDXContent/);
});

it("keeps texts unchanged", () => {
  expect(pageModule(page, "m")).toContain('"a { b } <c> `d`"');
});

it("names the line that is not part of a generated page", () => {
  expect(() => pageModule(`${page}<p>`, "m")).toThrow(/p is not closed/);
  expect(() => pageModule(`${page}Some *words*\n`, "m")).toThrow(/^Line 17 /);
});
