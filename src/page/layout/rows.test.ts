import { expect, it } from "vitest";
import { type PageNode, element } from "../tree/node";
import { arrangeRows } from "./rows";

const property = (...inside: PageNode[]) =>
  element(
    "SchemaItem",
    {
      id: "body.owner",
      collapsible: true,
      schemaLabel: "User",
      schemaHref: "/schemas/user",
    },
    element(
      "details",
      { className: "openapi-markdown__details" },
      element(
        "summary",
        {},
        element("span", {}, element("strong", {}, "owner")),
      ),
      element(
        "div",
        {},
        element("p", {}, "Who has it."),
        element("ul", {}, inside),
      ),
    ),
  );
const bracket = (sign: string) =>
  element("li", { className: "openapi-schema__bracket" }, sign);
const line = (name: string) =>
  element("SchemaItem", { name, collapsible: false });

it("keeps the line and description of an object outside the collapsed part", () => {
  const [item] = arrangeRows([property(line("id"), line("name"))]);
  expect(item).toMatchObject({
    props: { id: "body.owner", collapsible: true },
    children: [
      {
        component: "span",
        children: [
          { component: "strong" },
          {
            component: "Link",
            props: { to: "/schemas/user" },
            children: ["User"],
          },
          { component: "a", props: { href: "#body.owner" } },
        ],
      },
      { component: "p", children: ["Who has it."] },
      {
        component: "details",
        children: [
          { component: "summary", children: ["2 properties"] },
          { component: "ul" },
        ],
      },
    ],
  });
});

it("states that properties are those of each item", () => {
  const [item] = arrangeRows([
    property(bracket("Array ["), line("id"), bracket("]")),
  ]);
  expect(item).toMatchObject({
    children: [
      {},
      {},
      {
        children: [
          { children: ["1 property of each item"] },
          { children: [{ props: { name: "id" } }] },
        ],
      },
    ],
  });
});

it("replaces signs and limits with words", () => {
  expect(
    arrangeRows([
      bracket("Array ["),
      line("id"),
      bracket("]"),
      element(
        "p",
        {},
        element("strong", {}, "Possible values:"),
        " ",
        element("code", {}, "non-empty"),
        ", [",
        element("code", {}, "a"),
        ", ",
        element("code", {}, "b"),
        "]",
      ),
    ]),
  ).toMatchObject([
    { component: "li", children: ["Each item:"] },
    { component: "SchemaItem" },
    {
      component: "p",
      children: [
        "not empty",
        "; ",
        "one of ",
        { children: ["a"] },
        ", ",
        { children: ["b"] },
      ],
    },
  ]);
});

it("writes the headings of parameters in sentence case", () => {
  const className = "openapi-markdown__details-summary-header-params";
  const heading = (title: string) => element("h3", { className }, title);
  expect(
    arrangeRows([
      element("summary", {}, heading("Query Parameters")),
      heading("Query String"),
      element("h3", {}, "Set Password"),
    ]),
  ).toEqual([
    element("summary", {}, heading("Query parameters")),
    heading("Query string"),
    element("h3", {}, "Set Password"),
  ]);
});
