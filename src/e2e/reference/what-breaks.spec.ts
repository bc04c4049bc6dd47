import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../test";

const url = "docs/developer-docs/api/what-breaks/";
const changelog = "docs/developer-docs/api/reference/changelog/";

/** The first one's query parameter was removed in 2026.8; the last one is not an operation. */
const calls = `curl -H "Authorization: Bearer $TOKEN" \\
  "https://id.example/api/v3/sources/saml/?issuer=x"
curl https://id.example/api/v3/core/users/42/
curl https://id.example/api/v3/nothing/here/`;

async function showChanges(page: Page, text: string, from: string, to: string) {
  await page.getByLabel("Your calls").fill(text);
  await page.getByLabel("From version").selectOption(from);
  await page.getByLabel("To version").selectOption(to);
  await page.getByLabel("To version").press("Tab");
  // By keyboard: the button comes next in the tab order.
  await page.keyboard.press("Enter");
}

test("shows only the changes of the pasted calls", async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  const { origin } = new URL(baseURL ?? "");
  page.on("request", (request) => {
    const sent = request.url() + (request.postData() ?? "");
    if (!sent.startsWith(origin) || sent.includes("nothing"))
      elsewhere.push(sent);
  });
  await page.goto(changelog);
  await page.getByRole("link", { name: "What breaks for me?" }).click();
  await expect(page).toHaveURL(new RegExp(`${url}$`));
  await showChanges(page, calls, "2026.5", "2026.8");
  const status = page.getByRole("main").getByRole("status");
  await expect(status).toHaveText(
    /\d of 2 operations changed: \d+ breaking.*1 call could not be recognized\./,
  );
  const breaking = page.getByRole("region", { name: "Breaking" });
  await expect(breaking).toContainText("GET /sources/saml/");
  await expect(breaking).toContainText(
    "query parameter issuer: The parameter was removed.",
  );
  await expect(
    page.getByRole("region", { name: "Not recognized" }),
  ).toContainText("/nothing/here/");
  // Operations that are not called are not shown.
  await expect(page.getByRole("main")).not.toContainText("/endpoints/agents/");

  // Other versions: the changes of two consecutive pairs.
  await showChanges(
    page,
    "POST /core/users/1/recovery_email/\nGET /sources/saml/",
    ...(["2025.12", "2026.8"] as const),
  );
  await expect(breaking).toContainText(
    "query parameter email_stage: The parameter was removed. 2026.2",
  );
  await breaking
    .getByRole("link", { name: /2026\.8: query parameter issuer/ })
    .click();
  await expect(page).toHaveURL(
    /changelog\/2026\.8\/?#breaking\.operation\.sources_saml_list$/,
  );
  await expect(
    page.locator('[id="breaking.operation.sources_saml_list"]'),
  ).toBeInViewport();
  expect(elsewhere).toEqual([]);
});

test("explains what to do if it cannot compare", async ({ page }) => {
  await page.goto(url);
  const status = page.getByRole("main").getByRole("status");
  await showChanges(page, "", "2026.5", "2026.8");
  await expect(status).toHaveText("Paste your calls first.");
  await showChanges(page, "GET /core/users/", "2026.8", "2026.5");
  await expect(status).toHaveText(
    "Choose a newer version than 2026.8 to upgrade to.",
  );
});

for (const scheme of ["light", "dark"] as const)
  test(`axe finds no violations, ${scheme}, and nothing is cut off at 390 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(url);
    await showChanges(page, calls, "2025.12", "2026.8");
    await expect(page.getByRole("region", { name: "Breaking" })).toBeVisible();
    for (const width of [1400, 390]) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      ).toEqual([]);
      const cut = await page.evaluate(
        () => document.documentElement.scrollWidth > innerWidth,
      );
      expect(cut).toBe(false);
    }
  });

test("a mark on an operation's page links to the change", async ({ page }) => {
  await page.goto("docs/developer-docs/api/reference/sources-saml-list/");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^changed in 2026\.8$/i })
    .first()
    .click();
  await expect(page).toHaveURL(/changelog\/2026\.8\/?#/);
  await expect(
    page.locator('[id="breaking.operation.sources_saml_list"]'),
  ).toBeInViewport();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("explains that it needs scripts and links to the changelog", async ({
    page,
  }) => {
    await page.goto(url);
    const main = page.getByRole("main");
    const words = main.locator("noscript p");
    await expect(words).toBeVisible();
    await expect(words).toContainText("This page requires JavaScript.");
    await expect(words).toContainText("npm run spec:diff");
    await expect(page.getByLabel("Your calls")).toHaveCount(0);
    await main.getByRole("link", { name: "changelog" }).click();
    await expect(page).toHaveURL(new RegExp(`${changelog}?$`));
  });
});
