import postcss from "postcss";
import { expect, it } from "vitest";
import { withoutUnusedStyles } from "./unused-styles";

const styled = async (css: string) =>
  (await postcss([withoutUnusedStyles()]).process(css, { from: undefined }))
    .css;

it("removes only the styles of unused components", async () => {
  expect(
    await styled(
      ".hero__title, .card { a: b } .pills{a:b} [data-theme=dark] .badge{a:b} :root{--ifm-hero-x:1;--ifm-pagination-nav-y:2} .pagination-nav{a:b} .heroic{a:b} .navbar__search-input,.navbar--dark .navbar__link{a:b} .navbar--fixed-top,.navbar--dark{a:b} @media print{.dropdown:hover{a:b}}",
    ),
  ).toBe(
    ".card { a: b } :root{--ifm-pagination-nav-y:2} .pagination-nav{a:b} .heroic{a:b} .navbar--fixed-top{a:b} @media print{}",
  );
});
