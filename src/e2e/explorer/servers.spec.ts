import type { Route } from "@playwright/test";
import type { Description } from "../../description/model/types";
import { expect, test } from "../test";
import {
  checkServer,
  openAccess,
  openExplorer,
  response,
  send,
  signIn,
} from "./explorer";

test.use({ allowConsole: [/Failed to load resource|CORS/] });

const me = "core-users-me-retrieve";
const own = "https://auth.example.com";

/** A mock of the reader's own authentik; `origin` may read its responses. */
function ownAuthentik(origin: string, sent: string[]) {
  return async (route: Route) => {
    const request = route.request();
    sent.push(
      `${request.method()} ${new URL(request.url()).pathname} ${(await request.headerValue("authorization")) ?? "-"}`,
    );
    await route.fulfill({
      status: 200,
      contentType: "application/json",
      headers: {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Headers": "authorization, content-type",
        "Access-Control-Allow-Methods": "GET, POST, PATCH, PUT, DELETE",
      },
      body: '{"capabilities": []}',
    });
  };
}

test("without a sandbox the page says so", async ({ page }) => {
  await page.route("**/sandbox/about", (route) =>
    route.fulfill({ status: 404, body: "Not found" }),
  );
  const explorer = await openExplorer(page, me);
  await expect(explorer).toContainText("This site has no sandbox");
});

test("the reader's own host is checked, remembered on other pages, and gets no other server's credential", async ({
  page,
  baseURL,
}) => {
  const sent: string[] = [];
  await page.route(
    `${own}/**`,
    ownAuthentik(new URL(baseURL ?? "").origin, sent),
  );
  const explorer = await openExplorer(page, me);
  await signIn(page, explorer);
  await checkServer(explorer, "auth.example.com");
  await expect(
    explorer.getByText(`${own} responds to this page.`),
  ).toBeVisible();
  await send(explorer);
  await expect(response(explorer)).toContainText("200");
  expect(sent.at(-1)).toBe("GET /api/v3/core/users/me/ -");

  const other = await openExplorer(page, "core-groups-list");
  await expect(other.getByRole("combobox", { name: "Server" })).toContainText(
    "auth.example.com",
  );
  await other.getByRole("button", { name: "Forget this server" }).click();
  await expect(other.getByText("Sandbox (")).toBeAttached();
});

test("a described server has fields for its variables", async ({ page }) => {
  await page.route(/core-users-me-retrieve[^/]*\.json$/, async (route) => {
    const description = (await (await route.fetch()).json()) as Description;
    const variables = {
      region: { default: "eu", enum: ["eu", "us"] },
      tenant: { default: "main" },
    };
    description.servers?.push({
      url: "https://{region}.example.com/{tenant}/api/v3/",
      description: "Hosted",
      variables,
    });
    await route.fulfill({ json: description });
  });
  const explorer = await openExplorer(page, me);
  await explorer
    .getByRole("combobox", { name: "Server" })
    .selectOption({ label: "Hosted (https://eu.example.com/main/api/v3/)" });
  await explorer.getByLabel("region").selectOption("us");
  await explorer.getByLabel("tenant").fill("night sky");
  await expect(
    explorer.getByText(
      "https://us.example.com/night%20sky/api/v3/core/users/me/",
      {
        exact: true,
      },
    ),
  ).toBeVisible();
});

test("a host that does not allow the page is distinguished from one that does not respond", async ({
  page,
}) => {
  const explorer = await openExplorer(page, me);
  const check = (url: string) => checkServer(explorer, url);
  // Without an explicit header, Playwright allows every page to read the response.
  const headers = {
    "Access-Control-Allow-Origin": "https://elsewhere.example",
  };
  await page.route(`${own}/**`, (route) => route.fulfill({ headers }));
  await check(own);
  await expect(explorer).toContainText("Access-Control-Allow-Origin");
  await page.route("https://silent.example.com/**", (route) => route.abort());
  await check("https://silent.example.com");
  await expect(explorer).toContainText("cannot be reached");
  await check("http://192.168.7.7:9000");
  await expect(explorer).toContainText("plain http on another computer");
  await check("ftp://x");
  await expect(explorer).toContainText("must begin with https");
  await check("not a URL");
  await expect(explorer).toContainText("is not a URL");
  // No server was added.
  await expect(
    explorer.getByRole("combobox", { name: "Server" }).getByRole("option"),
  ).toHaveCount(1);
});

test("a server that is not authentik is used only after confirmation, and listed once", async ({
  page,
}) => {
  const headers = { "Access-Control-Allow-Origin": "*" };
  await page.route(`${own}/**`, (route) =>
    route.fulfill({ status: 404, contentType: "text/html", headers }),
  );
  const explorer = await openExplorer(page, me);
  const servers = explorer.getByRole("combobox", { name: "Server" });
  await checkServer(explorer, "auth.example.com");
  await expect(explorer).toContainText("not as authentik's API does: 404");
  await expect(servers).not.toContainText("auth.example.com");
  await explorer.getByRole("button", { name: `Use ${own} anyway` }).click();
  await expect(servers).toContainText(own);

  await servers.selectOption({ index: 0 });
  await checkServer(explorer, "https://AUTH.example.com/api/v3/");
  await explorer.getByRole("button", { name: `Use ${own} anyway` }).click();
  await expect(servers.getByRole("option")).toHaveCount(2);
  await expect(explorer.getByText(`GET ${own}/api/v3/`)).toBeVisible();

  await servers.selectOption({ index: 0 });
  await explorer.getByRole("button", { name: `Forget ${own}` }).click();
  await expect(servers.getByRole("option")).toHaveCount(1);
  await page.reload();
  const again = await openExplorer(page, me);
  await expect(
    again.getByRole("combobox", { name: "Server" }).getByRole("option"),
  ).toHaveCount(1);
});

test("unsafe requests outside the sandbox need confirmation", async ({
  page,
  baseURL,
}) => {
  const sent: string[] = [];
  await page.route(
    `${own}/**`,
    ownAuthentik(new URL(baseURL ?? "").origin, sent),
  );
  const explorer = await openExplorer(page, "core-groups-destroy");
  await checkServer(explorer, own);
  await expect(
    explorer.getByText(`${own} responds to this page.`),
  ).toBeVisible();
  await explorer
    .getByLabel(/^group_uuid/)
    .fill("6f3deec0-985a-4fbd-a55e-deb534165c85");
  await send(explorer);
  const question = explorer.getByRole("alertdialog");
  await expect(question).toContainText("DELETE https://auth.example.com/");
  await expect(
    question.getByRole("button", { name: "Do not send" }),
  ).toBeFocused();
  await page.keyboard.press("Escape");
  expect(sent.filter((one) => one.startsWith("DELETE"))).toEqual([]);
  await send(explorer);
  await question.getByRole("button", { name: "Send it" }).click();
  await expect(response(explorer)).toContainText("200");
  expect(sent.at(-1)).toMatch(/^DELETE/);
});

test("signing in at the reader's own authentik is configured by discovery", async ({
  page,
  context,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? "");
  const issuer = `${own}/application/o/my-docs/`;
  await context.route(`${own}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const known = pathname.includes("/my-docs/") || pathname.includes("/api/");
    return route.fulfill({
      status: known ? 200 : 404,
      headers: { "Access-Control-Allow-Origin": origin },
      json: {
        capabilities: [],
        issuer,
        authorization_endpoint: `${own}/application/o/authorize/`,
        token_endpoint: `${own}/application/o/token/`,
      },
    });
  });
  const explorer = await openExplorer(page, me);
  await checkServer(explorer, own);
  // The server has its own choice of access.
  await expect(
    explorer.getByText(`${own} responds to this page.`),
  ).toBeVisible();
  await explorer.getByRole("radio", { name: /^Sign in with OAuth/ }).check();
  await explorer.getByText("Set up sign-in at auth.example.com").click();
  const form = explorer.getByRole("group", { name: "Set up sign-in" });
  await expect(explorer.getByText(`${origin}/oauth/callback/`)).toBeVisible();
  await form.getByLabel("Application slug or issuer").fill("wrong");
  await form.getByLabel("Client ID").fill("client-1");
  await form.getByRole("button", { name: "Check and use" }).click();
  await expect(explorer.getByText(/responded with 404/)).toBeVisible();
  await form.getByLabel("Application slug or issuer").fill("my-docs");
  await form.getByRole("button", { name: "Check and use" }).click();
  const opening = page.waitForEvent("popup");
  await explorer.getByRole("button", { name: "Sign in", exact: true }).click();
  const popup = await opening;
  await popup.waitForURL(/application\/o\/authorize/);
  const asked = new URL(popup.url()).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    client_id: "client-1",
    redirect_uri: `${origin}/oauth/callback/`,
    code_challenge_method: "S256",
  });
});

test("another way to sign in removes the earlier one's tokens, and says so", async ({
  page,
  context,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? "");
  const application = (slug: string) => `${own}/application/o/${slug}/`;
  await context.route(`${own}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const [, slug = ""] = /application\/o\/([^/]+)\//.exec(pathname) ?? [];
    return route.fulfill({
      headers: {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Headers": "*",
      },
      json: pathname.endsWith("/token/")
        ? { access_token: "canary", token_type: "Bearer", expires_in: 600 }
        : {
            capabilities: [],
            issuer: application(slug),
            token_endpoint: `${own}/application/o/token/`,
          },
    });
  });
  const explorer = await openExplorer(page, me);
  await checkServer(explorer, own);
  // The server has its own choice of access.
  await expect(
    explorer.getByText(`${own} responds to this page.`),
  ).toBeVisible();
  await explorer.getByRole("radio", { name: /^Sign in with OAuth/ }).check();
  const form = explorer.getByRole("group", { name: "Set up sign-in" });
  await explorer.getByText("Set up sign-in at auth.example.com").click();
  await form.getByLabel("Application slug or issuer").fill("one");
  await form.getByLabel("Client ID").fill("client-1");
  await form.getByRole("button", { name: "Check and use" }).click();
  await explorer.getByText("Other ways to get a token").click();
  const machine = explorer.getByRole("group", { name: "Client credentials" });
  await machine.getByRole("radio", { name: "Client secret" }).check();
  await machine.getByRole("textbox", { name: "Client secret" }).fill("s");
  await machine.getByRole("button", { name: "Get a token" }).click();
  await openAccess(explorer);
  await expect(explorer.getByText("1 credential kept")).toBeVisible();

  await explorer.getByText("Change sign-in at auth.example.com").click();
  await form.getByLabel("Application slug or issuer").fill("two");
  await form.getByRole("button", { name: "Check and use" }).click();
  await expect(explorer).toContainText(
    `What ${application("one")} issued for auth.example.com was removed.`,
  );
  await expect(explorer.getByText("Credentials are kept")).toBeVisible();
});
