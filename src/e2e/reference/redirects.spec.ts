import { rootBuild, subpathBuild } from "../sites";
import { expect, seedPage, test } from "../test";

const old = "docs/developer-docs/api/reference/";

test("a moved URL redirects and keeps its query", async ({
  request,
  baseURL,
}) => {
  const response = await request.get(`${old}?from=mail`, { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  const { pathname } = new URL(baseURL ?? "");
  expect(response.headers()["location"]).toBe(
    `${pathname}${old}authentik/?from=mail`,
  );
});

test("static hosts have a page that redirects without scripts", async ({
  browser,
  request,
  baseURL,
}) => {
  const { pathname } = new URL(baseURL ?? "");
  const target = `${pathname}${old}authentik/`;
  const site = [rootBuild, subpathBuild].find(
    (one) => one.baseUrl === pathname,
  );
  const policy = (await request.get(seedPage)).headers()[
    "content-security-policy"
  ];
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL });
  await page.route(`**/${old}`, (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "Content-Security-Policy": policy ?? "" },
      path: `${site?.folder ?? ""}/${old}index.html`,
    }),
  );
  await page.goto(old);
  await expect(page).toHaveURL(new URL(target, baseURL).href);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.close();
});

test("a moved anchor is found by the page's script, which fetches the redirects only then", async ({
  page,
  baseURL,
}) => {
  const seed = `/${seedPage}`;
  let asked = 0;
  await page.route("**/redirects.json", (route) => {
    asked += 1;
    return route.fulfill({
      json: [
        { from: `${seed}#response-200.owner`, to: `${seed}#response-200.user` },
        {
          from: `${seed}#response-200.flow`,
          to: "/docs/guides/errors/#nowhere",
        },
      ],
    });
  });
  await page.goto(`${seedPage}#response-200.user`);
  await expect(page.locator("#response-200\\.user")).toBeInViewport();
  expect(asked).toBe(0);
  await page.goto("about:blank");
  await page.goto(`${seedPage}#response-200.owner`);
  await expect(page).toHaveURL(/#response-200\.user$/);
  await expect(page.locator("#response-200\\.user")).toHaveAttribute(
    "data-marked",
    "",
  );
  await page.evaluate(() => {
    location.hash = "#response-200.flow";
  });
  await expect(page).toHaveURL(
    new URL("docs/guides/errors/#nowhere", baseURL).href,
  );
});
