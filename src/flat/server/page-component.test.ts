import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { pageComponent } from "./page-component";

const render = (source: string) =>
  renderToStaticMarkup(createElement(pageComponent(source)));

it("renders the elements of a page with the components it imports", () => {
  const html = render(`---
id: one
---

import Heading from "@theme/Heading";

<Heading
as={"h1"}
children={"One"}
>
</Heading>
<p>
{"a { b } <c> \`d\`"}
</p>
`);
  expect(html).toBe("<h1>One</h1><p>a { b } &lt;c&gt; `d`</p>");
});

it("renders a page that imports nothing", () => {
  expect(render('<p>\n{"one"}\n</p>')).toBe("<p>one</p>");
});

it("refuses a component that no page may import", () => {
  expect(() => pageComponent('import X from "@theme/X";\n\n<X />')).toThrow(
    /imports @theme\/X, which is not in/,
  );
});
