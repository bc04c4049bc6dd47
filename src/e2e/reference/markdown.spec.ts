import { expect, seedPage, test } from "../test";

const another = "docs/developer-docs/api/reference/core-users-me-retrieve/";

test("a page links to its Markdown, which exists, however the reader got to it", async ({
  page,
}) => {
  await page.goto(seedPage);
  const alternate = page.locator('link[rel="alternate"][type="text/markdown"]');
  await expect(alternate).toHaveCount(1);
  const first = (await alternate.getAttribute("href")) ?? "";
  expect(first).toMatch(/oauth-2-authorization-codes-retrieve\.md$/);
  const response = await page.request.get(first);
  expect(response.headers()["content-type"]).toContain("text/markdown");
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  expect(await response.text()).toContain(`# ${title ?? ""}\n`);

  await page.goto(another);
  await page
    .locator("nav.menu")
    .getByRole("link")
    .filter({ hasText: "Overview" })
    .first()
    .click();
  await expect(alternate).toHaveAttribute("href", /\/authentik\.md$/);
  await expect(alternate).toHaveCount(1);
});

test("a page is copied as Markdown", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(seedPage);
  await page.getByRole("link", { name: "Copy as Markdown" }).click();
  await expect(page.getByRole("status")).toHaveText("Markdown copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("GET /oauth2/authorization_codes/{id}/");
  await expect(page).toHaveURL(/oauth-2-authorization-codes-retrieve\/$/);
});

test("a page can be opened in an assistant unless the reader turns that off", async ({
  page,
}) => {
  await page.goto(seedPage);
  const link = page.getByRole("link", { name: "Open in Claude" });
  const url = new URL((await link.getAttribute("href")) ?? "");
  expect(url.origin).toBe("https://claude.ai");
  expect(url.searchParams.get("q")).toMatch(
    /https?:\S+\/oauth-2-authorization-codes-retrieve\.md /,
  );
  await page.getByRole("button", { name: "Hide assistants" }).click();
  await expect(link).toBeHidden();
  await page.goto(another);
  const show = page.getByRole("button", { name: "Show assistants" });
  await expect(show).toBeVisible();
  await expect(link).toBeHidden();
  await show.click();
  await expect(link).toBeVisible();
  await expect(show).toBeHidden();
});

test("llms.txt and the list of operations link to existing Markdown", async ({
  page,
}) => {
  await page.goto(".");
  const base = new URL(page.url());
  const get = async (url: string) => {
    const response = await page.request.get(new URL(url, base).href);
    expect(response.ok(), url).toBe(true);
    return response.text();
  };
  const index = await get("llms.txt");
  const links = [...index.matchAll(/\]\(([^)]+)\)/g)].map(
    ([, url = ""]) => url,
  );
  expect(links.length).toBeGreaterThan(50);
  for (const url of links) await get(url);
});
