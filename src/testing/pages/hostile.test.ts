import { DEFAULT_PARSE_FRONT_MATTER } from "@docusaurus/utils";
import { describe, expect, it } from "vitest";
import { validateBundle } from "../../description/load-description";
import { generate } from "../../pages/generate/generate";
import { DomUtils, readPage } from "./document";
import { describing, hostileTexts } from "./hostile";
import { renderPage, renderWithMdx } from "./render";

const options = {
  docsRoute: "docs",
  referencePath: "reference",
  repositoryUrl: undefined,
  hideSendButton: false,
};

describe("a text of a description", async () => {
  const usual = await pagesOf("plain words");

  it.each(hostileTexts)(
    "is only displayed: %j",
    { timeout: 60_000 },
    async (text) => {
      const pages = await pagesOf(text);
      expect([...pages.keys()]).toEqual([...usual.keys()]);
      for (const [name, mdx] of pages) {
        const html = renderPage(mdx);
        // All pages are written by the same functions, so the slow comparison of one kind suffices.
        if (name.endsWith(".api.mdx"))
          expect(await renderWithMdx(mdx)).toBe(html);
        const expectedHtml = renderPage(usual.get(name) ?? "");
        // The A to Z index has a heading for each initial letter.
        if (name !== "a-to-z.info.mdx")
          expect(outline(html)).toEqual(outline(expectedHtml));
        expect(dangers(html)).toEqual(dangers(expectedHtml));
        const { frontMatter, content } = await read(mdx);
        const { frontMatter: expected } = await read(usual.get(name) ?? "");
        expect(Object.keys(frontMatter)).toEqual(Object.keys(expected));
        expect(frontMatter["id"]).toBe(expected["id"]);
        expect(content).not.toMatch(/^---$/m);
      }
      expect(globalThis).not.toHaveProperty("harmed");
    },
  );

  it("is on the page as written", async () => {
    const text = "{process.exit()} <img src=x onerror=alert(1)> import x";
    const pages = await pagesOf(text);
    const html = renderPage(pages.get("things-make.api.mdx") ?? "");
    const words = DomUtils.textContent(readPage(html).root);
    expect(words.split(text).length).toBeGreaterThan(20);
  });
});

async function pagesOf(text: string): Promise<Map<string, string>> {
  const file = "openapi.yaml";
  const value = describing(text);
  const loaded = validateBundle({
    value,
    locate: () => ({ file }),
    files: [file],
  });
  const { pages } = await generate([loaded], options);
  return new Map([...pages].filter(([name]) => name.endsWith(".mdx")));
}

/** Reads a page as Docusaurus does. */
async function read(fileContent: string) {
  return DEFAULT_PARSE_FRONT_MATTER({ filePath: "page.mdx", fileContent });
}

/** Returns the structure of a page, without its texts. */
function outline(html: string): string[] {
  return DomUtils.findAll(
    ({ name, attribs }) =>
      "id" in attribs ||
      (/^(h\d|details|summary|section|aside)$/.test(name) &&
        // Admonitions are a permitted form of text.
        !attribs["class"]?.split(" ").includes("alert")),
    [readPage(html).root],
  )
    .filter(({ attribs }) => !attribs["id"]?.startsWith("_R_"))
    .map(({ name, attribs }) => `${name} ${attribs["id"] ?? ""}`);
}

/** Returns elements, attributes and URLs that can run code. */
function dangers(html: string): string[] {
  return DomUtils.findAll(() => true, [readPage(html).root]).flatMap(
    ({ name, attribs }) => [
      ...(/^(script|style|img|iframe|object|svg|form)$/.test(name)
        ? [name]
        : []),
      ...Object.keys(attribs).filter((key) => /^on/i.test(key)),
      ...Object.values(attribs).filter((value) =>
        /^\s*(java\s*script|data|vbscript):/i.test(value),
      ),
    ],
  );
}
