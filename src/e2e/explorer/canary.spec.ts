import type { Page, Route } from "@playwright/test";
import type { Description } from "../../description/model/types";
import { expect, test } from "../test";
import {
  checkServer,
  openExplorer,
  response,
  send,
  sendAsItIs,
  signIn,
  writeBody,
} from "./explorer";

test.use({ allowConsole: [/Failed to load resource/] });

const mark = "canary-7f3a";

/** Lets the operation take kinds of credentials that authentik itself does not know. */
async function withMoreSchemes(route: Route): Promise<void> {
  const description = (await (await route.fetch()).json()) as Description;
  const operation = description.paths?.["/core/users/"]?.post;
  operation?.security?.push({ test_basic: [] }, { test_key: [] });
  Object.assign(description.components?.securitySchemes ?? {}, {
    test_basic: { type: "http", scheme: "basic" },
    test_key: { type: "apiKey", in: "header", name: "X-Key" },
  });
  await route.fulfill({ json: description });
}

/** Everything that a page could leave a secret in, as one text. */
async function traces(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts = [
      location.href,
      document.referrer,
      document.cookie,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      JSON.stringify(history.state),
      document.title,
      document.documentElement.outerHTML,
      ...performance.getEntries().map(({ name }) => name),
    ];
    for (const { name } of await indexedDB.databases()) parts.push(name ?? "");
    for (const name of await caches.keys()) parts.push(name);
    return parts.join("\n");
  });
}

test("secrets stay where they belong", async ({ page, context, baseURL }) => {
  const origin = new URL(baseURL ?? "").origin;
  const elsewhere: string[] = [];
  const consoleLines: string[] = [];
  const urls: string[] = [];
  context.on("request", (request) => {
    urls.push(request.url(), request.headers()["referer"] ?? "");
    if (new URL(request.url()).origin !== origin) {
      elsewhere.push(
        [
          request.url(),
          JSON.stringify(request.headers()),
          request.postData(),
        ].join("\n"),
      );
    }
  });
  page.on("console", (message) => consoleLines.push(message.text()));
  await page.route("https://other.example.com/**", (route) =>
    route.fulfill({
      headers: {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Headers": "*",
      },
      json: { capabilities: [] },
    }),
  );
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const files: string[] = [];
  await page.route(/core-users-create[^/]*\.json$/, withMoreSchemes);
  const explorer = await openExplorer(page, "core-users-create");

  // A token of each kind: pasted, of the session's cookie, of a sign-in.
  await explorer.getByRole("radio", { name: "Bearer token" }).check();
  await explorer.getByLabel("Token", { exact: true }).fill(`${mark}-token`);
  await explorer.getByRole("button", { name: "Use it" }).click();
  await explorer.getByRole("radio", { name: /^Browser session/ }).check();
  await explorer.getByText("Enter the cookie's value").click();
  await explorer.getByLabel("API key", { exact: true }).fill(`${mark}-cookie`);
  await explorer.getByRole("button", { name: "Use it" }).click();
  await sendAsItIs(explorer);
  await expect(response(explorer)).toContainText(/40\d/);

  await explorer.getByRole("radio", { name: /^User name and/ }).check();
  await explorer.getByLabel("User name", { exact: true }).fill("zoe");
  await explorer.getByLabel("Password", { exact: true }).fill(`${mark}-basic`);
  await explorer.getByRole("button", { name: "Use it" }).click();
  await sendAsItIs(explorer);
  await expect(response(explorer)).toContainText(/40\d/);
  await explorer.getByRole("radio", { name: /^API key in the header/ }).check();
  await explorer.getByLabel("API key", { exact: true }).fill(`${mark}-key`);
  await explorer.getByRole("button", { name: "Use it" }).click();
  await sendAsItIs(explorer);
  await expect(response(explorer)).toContainText(/40\d/);

  // A client secret and an app password, tried and refused.
  await explorer.getByRole("radio", { name: /^Sign in with OAuth/ }).check();
  await explorer.getByText("Other ways to get a token").click();
  const machine = explorer.getByRole("group", { name: "Client credentials" });
  await machine.getByLabel("User name").fill("robot");
  await machine
    .getByRole("textbox", { name: "App password" })
    .fill(`${mark}-app-password`);
  await machine.getByRole("button", { name: "Get a token" }).click();
  await expect(machine.getByRole("alert")).toBeVisible();
  await machine.getByRole("radio", { name: "Client secret" }).check();
  await machine
    .getByRole("textbox", { name: "Client secret" })
    .fill(`${mark}-client-secret`);
  await machine.getByRole("button", { name: "Get a token" }).click();
  await expect(machine.getByRole("alert")).toBeVisible();

  // A secret in the body, and then every way that the request leaves the page.
  await writeBody(explorer, `{"username": "zoe", "password": "${mark}-body"}`);
  await explorer.getByRole("radio", { name: "Bearer token" }).check();
  await sendAsItIs(explorer);
  await expect(response(explorer)).toContainText(/40\d/);
  await explorer
    .getByRole("button", { name: "Copy a link to this request" })
    .click();
  const link = await copied();
  expect(atob(link.split("=").at(1) ?? "")).toContain("zoe");
  files.push(link, atob(link.split("=").at(1) ?? ""));
  await writeBody(explorer, "");
  const language = explorer.getByRole("combobox", { name: "Code" });
  for (const name of await language.getByRole("option").allTextContents()) {
    await language.selectOption(name);
    await explorer.getByRole("button", { name: "Copy", exact: true }).click();
    files.push(await copied());
  }
  for (const name of ["HAR", "Postman", "Bruno"]) {
    const downloading = page.waitForEvent("download");
    await explorer.getByRole("button", { name }).click();
    const stream = await (await downloading).createReadStream();
    for await (const chunk of stream) files.push(String(chunk));
  }

  // Another server, with all credentials of this one at hand.
  await checkServer(explorer, "https://other.example.com");
  await expect(explorer.getByText("answers this page")).toBeVisible();
  await sendAsItIs(explorer);
  await expect(response(explorer)).toContainText("200");
  await explorer.getByRole("button", { name: "Forget this server" }).click();

  const found = await traces(page);
  expect(elsewhere.length).toBeGreaterThan(0);
  for (const [place, text] of Object.entries({
    "the page, its storages, cookies and history": found,
    "addresses and referrers": urls.join("\n"),
    "the console": consoleLines.join("\n"),
    "requests to other origins": elsewhere.join("\n"),
    "code, links and exports": files.join("\n"),
  })) {
    expect(text.includes(mark), `in ${place}`).toBe(false);
  }
});

test("a sign-in leaves neither code nor verifier nor tokens behind", async ({
  page,
  context,
}) => {
  const secrets = new Set<string>();
  context.on("response", (answer) => {
    if (!answer.url().endsWith("/application/o/token/")) return;
    void answer
      .json()
      .then((tokens: Record<string, unknown>) => {
        for (const name of ["access_token", "refresh_token", "id_token"]) {
          if (typeof tokens[name] === "string") secrets.add(tokens[name]);
        }
      })
      .catch(() => undefined);
  });
  context.on("request", (request) => {
    const form = new URLSearchParams(request.postData() ?? "");
    for (const name of ["code", "code_verifier"]) {
      const value = form.get(name);
      if (value) secrets.add(value);
    }
  });
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  await signIn(page, explorer);
  await send(explorer);
  await expect(response(explorer)).toContainText("200 OK");
  expect(secrets.size).toBe(5);
  const found = await traces(page);
  for (const secret of secrets) expect(found.includes(secret)).toBe(false);
});
