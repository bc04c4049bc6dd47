import { expect, it } from "vitest";
import { breadcrumbData, pageData, pageUrl } from "./structured-data";

it("uses canonical URLs with a trailing slash, and omits steps without a page", () => {
  expect(
    breadcrumbData(
      [
        { label: "Core", href: "/docs/core" },
        { label: "No page" },
        { label: "List", href: "/docs/list/" },
      ],
      "https://a.test",
    ),
  ).toMatchObject({
    itemListElement: [
      { position: 1, name: "Core", item: "https://a.test/docs/core/" },
      { position: 2, name: "List", item: "https://a.test/docs/list/" },
    ],
  });
  expect(pageUrl("https://a.test", "/")).toBe("https://a.test/");
});

it("distinguishes a reference from an article", () => {
  const page = {
    ...{ title: "List", description: "All", url: "https://a.test/list/" },
    site: { name: "A", url: "https://a.test/" },
  };
  expect(pageData({ ...page, isReference: true, version: "1" })).toMatchObject({
    "@type": "APIReference",
    version: "1",
    headline: "List",
  });
  const guide = pageData({ ...page, isReference: false });
  expect(guide).toMatchObject({ "@type": "TechArticle" });
  expect(guide).not.toHaveProperty("version");
});
