import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseDocument } from "htmlparser2";
import { type Element, isTag, isText } from "domhandler";
import { rootBuild, subpathBuild } from "../sites";
import { expect, seedPage, test } from "../test";

/** Returns the folder of the built site that a test runs against. */
function folderOf(baseURL: string | undefined): string {
  const { pathname } = new URL(baseURL ?? "");
  return pathname === rootBuild.baseUrl
    ? rootBuild.folder
    : subpathBuild.folder;
}

/** Returns all elements of a page in document order. */
function elementsOf(html: string): Element[] {
  const walk = (element: Element): Element[] => [
    element,
    ...element.children.filter(isTag).flatMap(walk),
  ];
  return parseDocument(html).children.filter(isTag).flatMap(walk);
}

const isPolicy = ({ attribs }: Element) =>
  attribs["http-equiv"]?.toLowerCase() === "content-security-policy";

const inlineText = ({ children }: Element) =>
  children.map((child) => (isText(child) ? child.data : "")).join("");

test("every page has its policy before its scripts, and the policy has the scripts' hashes", ({
  baseURL,
}) => {
  const folder = folderOf(baseURL);
  const pages = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(200);
  for (const name of pages) {
    const elements = elementsOf(readFileSync(path.join(folder, name), "utf8"));
    const policies = elements.filter(isPolicy);
    expect(policies, name).toHaveLength(1);
    const policy = policies[0]?.attribs["content"] ?? "";
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toMatch(/frame-ancestors|sandbox|report-/);
    const scripts = elements.filter((one) => one.name === "script");
    for (const script of scripts) {
      const { src, type = "" } = script.attribs;
      expect(elements.indexOf(script)).toBeGreaterThan(
        elements.findIndex(isPolicy),
      );
      if (src !== undefined || type.startsWith("application/")) continue;
      const hash = createHash("sha256").update(inlineText(script));
      expect(policy, name).toContain(`'sha256-${hash.digest("base64")}'`);
    }
  }
});

test("the build writes the headers that a host should send, and the server sends them", async ({
  request,
  baseURL,
}) => {
  const folder = folderOf(baseURL);
  const wanted = JSON.parse(
    readFileSync(path.join(folder, "security-headers.json"), "utf8"),
  ) as Record<string, string>;
  const sent = (await request.get(seedPage)).headers();
  const lines = readFileSync(path.join(folder, "_headers"), "utf8");
  expect(lines).toContain(`${new URL(baseURL ?? "").pathname}*\n`);
  expect(Object.keys(wanted)).toContain("Content-Security-Policy");
  for (const [name, value] of Object.entries(wanted)) {
    expect(sent[name.toLowerCase()]).toBe(value);
    expect(lines).toContain(`  ${name}: ${value}\n`);
  }
});

test.describe("on a host that sends no headers", () => {
  test.use({ allowConsole: [/Content Security Policy/] });

  test("injected scripts do not run and injected forms are not sent", async ({
    page,
    baseURL,
  }) => {
    await page.route(`**/${seedPage}`, (route) =>
      route.fulfill({
        contentType: "text/html",
        path: path.join(folderOf(baseURL), seedPage, "index.html"),
      }),
    );
    await page.goto(seedPage);
    await page.getByRole("button", { name: "Try it" }).waitFor();
    const result = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        directives.push(event.effectiveDirective);
      });
      const script = document.createElement("script");
      script.textContent = "document.title = 'ran'";
      const form = document.createElement("form");
      form.action = "https://elsewhere.invalid/";
      document.body.append(script, form);
      form.submit();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { directives, title: document.title };
    });
    expect(result.directives).toEqual(["script-src-elem", "form-action"]);
    expect(result.title).not.toBe("ran");
  });
});

test.describe("in a frame", () => {
  test.use({ allowConsole: [/frame-ancestors/] });

  test("pages of other origins cannot show the site in a frame", async ({
    page,
    baseURL,
  }) => {
    await page.route("http://elsewhere.localhost/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<iframe src="${new URL(seedPage, baseURL).href}"></iframe>`,
      }),
    );
    await page.goto("http://elsewhere.localhost/");
    await expect
      .poll(() => page.frames()[1]?.url())
      .toBe("chrome-error://chromewebdata/");
  });
});
