import { createElement, Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { type Children, element, nodes, none } from "../../page/tree/node";
import { pageElements } from "./page-elements";

const render = (...children: Children[]) =>
  renderToStaticMarkup(
    createElement(Fragment, null, ...pageElements(nodes(children))),
  );

it("renders the elements of a page with their components", () => {
  const page = [
    element("Heading", { as: "h1", children: "One" }),
    element("p", { title: none }, "a { b } <c> `d`", element("b")),
  ];
  expect(render(page)).toBe("<h1>One</h1><p>a { b } &lt;c&gt; `d`<b></b></p>");
});

it("rejects an unknown component", () => {
  expect(() => render(element("X"))).toThrow(/component X, which is not in/);
  expect(() => render(element("Constructor"))).toThrow(/component Constructor/);
});
