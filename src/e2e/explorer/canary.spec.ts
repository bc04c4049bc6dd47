import type { BrowserContext, Locator, Page, Route } from "@playwright/test";
import type {
  Description,
  Parameter,
  Schema,
} from "../../description/model/types";
import { expect, test } from "../test";
import {
  agree,
  checkServer,
  ensureAccess,
  openAccess,
  openExplorer,
  response,
  send,
  sendAsItIs,
  signIn,
  writeBody,
} from "./explorer";
import { leaks, storesOf, type Traces, watch, watched } from "./traces";

test.use({ allowConsole: [/Failed to load resource/] });

/** Part of every secret entered in these tests. */
const mark = "canary-7f3a";

const keys = ["header", "query", "cookie"] as const;

/** Adds credentials, parameters and forms that authentik's description does not have. */
async function withMoreSecrets(route: Route): Promise<void> {
  const description = (await (await route.fetch()).json()) as Description;
  const operation = description.paths?.["/core/users/"]?.post;
  const string: Schema = { type: "string" };
  const query = (name: string): Parameter => ({
    name,
    in: "query",
    schema: string,
  });
  const secretProperties = { note: string, otp: string, hobby: string };
  operation?.security?.push(
    { test_basic: [] },
    ...keys.map((at) => ({ [`test_key_${at}`]: [] })),
  );
  Object.assign(description.components?.securitySchemes ?? {}, {
    test_basic: { type: "http", scheme: "basic" },
    ...Object.fromEntries(
      keys.map((at) => [
        `test_key_${at}`,
        { type: "apiKey", in: at, name: `test-${at}` },
      ]),
    ),
  });
  Object.assign(operation ?? {}, {
    parameters: [
      query("pwd"),
      query("nickname"),
      { ...query("X-Private-Key"), in: "header" },
    ],
  });
  Object.assign((operation?.requestBody as { content: object }).content, {
    "application/x-www-form-urlencoded": {
      schema: { type: "object", properties: secretProperties },
    },
    "application/xml": { schema: string },
  });
  await route.fulfill({ json: description });
}

/** Saves and copies the request in every format that the explorer offers. */
async function everyFile(page: Page, explorer: Locator): Promise<string> {
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const files: string[] = [];
  await explorer
    .getByRole("button", { name: "Copy a link to this request" })
    .click();
  files.push(await copied());
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
  return files.join("\n");
}

const sent = async (explorer: Locator, status: RegExp | string = /40\d/) => {
  await sendAsItIs(explorer);
  await expect(response(explorer)).toContainText(status);
};

async function enterKey(
  explorer: Locator,
  choice: RegExp,
  secret: string,
): Promise<void> {
  await ensureAccess(explorer);
  await explorer.getByRole("radio", { name: choice }).check();
  await explorer.getByLabel(/^API key/).fill(secret);
  await explorer.getByRole("button", { name: "Use it" }).click();
}

/** Starts watching a page; `clean` checks everything collected and stored for secrets. */
async function prepare(page: Page, context: BrowserContext, baseURL = "") {
  const { origin } = new URL(baseURL);
  const outgoing = await watch(context, origin);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.route(/core-users-create[^/]*\.json$/, withMoreSecrets);
  await page.route("https://other.example.com/**", (route) =>
    route.fulfill({
      headers: {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Headers": "*",
      },
      json: { capabilities: [] },
    }),
  );
  const clean = async (stage: string, more: Traces = {}) => {
    const all = { ...(await storesOf(page)), ...watched(outgoing), ...more };
    expect.soft(leaks(all, [mark]), stage).toEqual([]);
  };
  return { outgoing, clean };
}

test("credentials of every kind do not leak", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { outgoing, clean } = await prepare(page, context, baseURL);
  const explorer = await openExplorer(page, "core-users-create");

  await explorer.getByRole("radio", { name: "Bearer token" }).check();
  await explorer.getByLabel("Token", { exact: true }).fill(`${mark}-token`);
  await explorer.getByRole("button", { name: "Use it" }).click();
  await sent(explorer);
  await clean("a bearer token", { files: await everyFile(page, explorer) });

  await openAccess(explorer);
  await explorer
    .getByRole("radio", { name: /^Browser session/ })
    .first()
    .check();
  await explorer.getByText("Enter the cookie's value").click();
  await explorer.getByLabel("API key", { exact: true }).fill(`${mark}-session`);
  await explorer.getByRole("button", { name: "Use it" }).click();
  await sent(explorer);
  await clean("a session", { files: await everyFile(page, explorer) });

  await openAccess(explorer);
  await explorer.getByRole("radio", { name: /^User name and/ }).check();
  await explorer.getByLabel("User name", { exact: true }).fill("zoe");
  await explorer.getByLabel("Password", { exact: true }).fill(`${mark}-basic`);
  await explorer.getByRole("button", { name: "Use it" }).click();
  await sent(explorer);
  await clean("a password", { files: await everyFile(page, explorer) });

  await enterKey(explorer, /^API key in the header/, `${mark}-header`);
  await sent(explorer);
  await clean("a key in a header", { files: await everyFile(page, explorer) });

  await enterKey(explorer, /^API key in the query/, `${mark}-query`);
  await sent(explorer);
  await clean("a key in the query", { files: await everyFile(page, explorer) });

  await openAccess(explorer);
  await explorer.getByRole("radio", { name: /cookie test-cookie$/ }).check();
  await explorer.getByText("Enter the cookie's value").click();
  await enterKey(explorer, /cookie test-cookie$/, `${mark}-cookie`);
  await sent(explorer);
  await clean("a key in a cookie", { files: await everyFile(page, explorer) });

  // A client secret and an app password, both rejected.
  await openAccess(explorer);
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
  await clean("a client secret");

  // Another server, while all credentials of this one are available.
  await checkServer(explorer, "https://other.example.com");
  await expect(explorer.getByText("responds to this page")).toBeVisible();
  for (const choice of [
    /^Bearer token/,
    /^User name and/,
    /^API key in the header/,
    /^API key in the query/,
  ]) {
    await explorer.getByRole("radio", { name: choice }).check();
    await sent(explorer, "200");
    // An immediate second click would count as a double click.
    await page.waitForTimeout(600);
  }
  await explorer.getByRole("button", { name: "Forget this server" }).click();
  expect(outgoing.elsewhere.length).toBeGreaterThan(4);
  await clean("another server");
});

test("secret values of a request do not leak", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { clean } = await prepare(page, context, baseURL);
  const explorer = await openExplorer(page, "core-users-create");
  const field = (name: string) => explorer.getByLabel(new RegExp(`^${name}`));
  const marker = (name: string) =>
    explorer
      .locator(`[data-parameter="query.${name}"]`)
      .getByRole("button", { name: "Secret" });

  await field("pwd").fill(`${mark}-pwd`);
  await field("X-Private-Key").fill(`${mark}-header`);
  await marker("nickname").click();
  await field("nickname").fill(`${mark}-marked`);
  await expect(field("nickname")).toHaveAttribute("type", "password");
  await writeBody(explorer, `{"name": "zoe", "password": "${mark}-body"}`);
  await sent(explorer);
  await clean("JSON and parameters", {
    files: await everyFile(page, explorer),
  });
  await writeBody(explorer, `{"name": "${mark}-name"}`);
  await explorer.getByText(/^Secret values: 0 of 1/).click();
  await explorer
    .getByRole("list", { name: "Values of the body" })
    .getByRole("button", { name: "Secret" })
    .click();
  await clean("a marked value of the body", {
    files: await everyFile(page, explorer),
  });
  // Invalid JSON cannot be searched for secret properties.
  await writeBody(explorer, `{"password": "${mark}-broken`);
  await clean("a broken body", { files: await everyFile(page, explorer) });

  const types = explorer.getByLabel("Media type");
  await types.selectOption("application/x-www-form-urlencoded");
  await field("otp").fill(`${mark}-otp`);
  await field("note").fill("open");
  await send(explorer);
  await expect(response(explorer)).toContainText(/4\d\d/);
  const files = await everyFile(page, explorer);
  expect(files).toContain("open");
  await clean("a form", { files });
  await types.selectOption("application/xml");
  await explorer
    .getByLabel("Body, application/xml")
    .fill(`<a><password>${mark}-xml</password></a>`);
  await expect(
    explorer.getByRole("region", { name: /^The request in/ }),
  ).toContainText("SECRET");

  // The mark is remembered, the value is not.
  await page.reload();
  await expect(marker("nickname")).toHaveAttribute("aria-pressed", "true");
  await expect(field("nickname")).toHaveValue("");
  await clean("after a reload");
});

test("a value marked as secret after it was typed is removed from storage", async ({
  page,
  context,
  baseURL,
}) => {
  await prepare(page, context, baseURL);
  const explorer = await openExplorer(page, "core-users-create");
  const nickname = explorer.getByLabel(/^nickname/);
  await nickname.fill(`${mark}-late`);
  const stored = async () => (await storesOf(page))["sessionStorage"];
  await expect.poll(stored).toContain(mark);
  await explorer
    .locator('[data-parameter="query.nickname"]')
    .getByRole("button", { name: "Secret" })
    .click();
  await expect(nickname).toHaveValue(`${mark}-late`);
  expect(leaks(await storesOf(page), [mark])).toEqual([]);
});

/** Collects the secrets of a sign-in: tokens, codes, the verifier. */
function collectSecrets(context: BrowserContext): Map<string, string> {
  const secrets = new Map<string, string>();
  const take = (name: string, value: unknown) => {
    if (typeof value === "string" && value !== "") secrets.set(name, value);
  };
  context.on("response", (response) => {
    if (!/\/application\/o\/(token|device)\/$/.test(response.url())) return;
    void response
      .json()
      .then((found: Record<string, unknown>) => {
        for (const name of [
          "access_token",
          "refresh_token",
          "id_token",
          "device_code",
        ]) {
          take(name, found[name]);
        }
      })
      .catch(() => undefined);
  });
  context.on("request", (request) => {
    const form = new URLSearchParams(request.postData() ?? "");
    for (const name of ["code", "code_verifier"]) take(name, form.get(name));
  });
  return secrets;
}

/** The message to the waiting page contains the code, which is useless without the verifier. */
const withoutCode = (secrets: Map<string, string>) =>
  [...secrets].flatMap(([name, value]) => (name === "code" ? [] : [value]));

test("a sign-in leaves no code, verifier or tokens behind", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(60_000);
  const outgoing = await watch(context, new URL(baseURL ?? "").origin);
  const secrets = collectSecrets(context);
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  await signIn(page, explorer);
  await send(explorer);
  await expect(response(explorer)).toContainText("200 OK");
  expect([...secrets.keys()].sort()).toEqual([
    "access_token",
    "code",
    "code_verifier",
    "id_token",
    "refresh_token",
  ]);
  expect(leaks(await storesOf(page), secrets.values())).toEqual([]);
  expect(leaks(watched(outgoing), withoutCode(secrets))).toEqual([]);

  // If the reader chooses a storage, the tokens are there and nowhere else.
  await openAccess(explorer);
  await explorer.getByText("1 credential kept").click();
  const place = explorer.getByLabel("Keep credentials");
  for (const [choice, store] of [
    ["on this device", "localStorage"],
    ["until this tab is closed", "sessionStorage"],
  ] as const) {
    await place.selectOption(choice);
    const { [store]: chosen = "", ...others } = await storesOf(page);
    expect(chosen).toContain(secrets.get("access_token"));
    expect(leaks(others, secrets.values())).toEqual([]);
  }
  await explorer.getByRole("button", { name: "Forget all" }).click();
  expect(leaks(await storesOf(page), secrets.values())).toEqual([]);
});

test("a sign-in in the same tab leaves nothing in the tab's storage", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(60_000);
  const outgoing = await watch(context, new URL(baseURL ?? "").origin);
  const secrets = collectSecrets(context);
  await page.addInitScript(() => {
    window.open = () => null;
  });
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  await explorer.getByRole("button", { name: "Sign in", exact: true }).click();
  await explorer
    .getByRole("button", { name: "Sign in in this tab instead" })
    .click();
  await agree(page, "akadmin");
  await expect(explorer.getByText("Signed in as akadmin")).toBeVisible();
  expect(secrets.size).toBe(5);
  expect(leaks(await storesOf(page), secrets.values())).toEqual([]);
  expect(leaks(watched(outgoing), withoutCode(secrets))).toEqual([]);
});

test("a device code does not leave the page", async ({
  page,
  context,
  baseURL,
}) => {
  const outgoing = await watch(context, new URL(baseURL ?? "").origin);
  const secrets = collectSecrets(context);
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  await explorer.getByText("Other ways to get a token").click();
  await explorer
    .getByRole("button", { name: "Sign in with a device code" })
    .click();
  await expect(explorer.getByRole("link", { name: /device/ })).toBeVisible();
  await expect.poll(() => [...secrets.keys()]).toEqual(["device_code"]);
  const all = { ...(await storesOf(page)), ...watched(outgoing) };
  expect(leaks(all, secrets.values())).toEqual([]);
  await explorer.getByRole("button", { name: "Cancel" }).click();
});
