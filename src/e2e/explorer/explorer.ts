import { type Locator, type Page, expect } from "@playwright/test";

/** Path of the reference relative to the site's base. */
const reference = "docs/developer-docs/api/reference/";

/** Opens an operation's page and its explorer. */
export async function openExplorer(
  page: Page,
  operation: string,
): Promise<Locator> {
  await page.goto(`${reference}${operation}/`);
  // If it was open on the previous page, it opens automatically.
  const opensItself = await page.evaluate(
    () => sessionStorage.getItem("api-explorer.open") !== null,
  );
  if (!opensItself) await page.getByRole("button", { name: "Try it" }).click();
  const explorer = page.getByRole("form", { name: /^Try / });
  await explorer.waitFor();
  return explorer;
}

/** Waits for the explorer of another operation, which opens by itself after navigation. */
export async function explorerOf(page: Page, request: string): Promise<void> {
  await page.getByRole("form", { name: `Try ${request}` }).waitFor();
}

/** Signs in at the sandbox in the popup of "Sign in". */
export async function signIn(
  page: Page,
  explorer: Locator,
  username = "akadmin",
): Promise<void> {
  const opening = page.waitForEvent("popup");
  await explorer.getByRole("button", { name: "Sign in", exact: true }).click();
  await agree(await opening, username);
  await explorer.getByText(`Signed in as ${username}`).waitFor();
}

const folded = (explorer: Locator): Locator =>
  explorer.getByRole("button", { name: "Change server or access" });

/** Opens the server and access section, which collapses to a line once there is a credential. */
export const openAccess = (explorer: Locator): Promise<void> =>
  folded(explorer).click();

/** Opens the server and access section if it is collapsed. */
export async function ensureAccess(explorer: Locator): Promise<void> {
  if (await folded(explorer).isVisible()) await openAccess(explorer);
}

/** Completes the provider's pages: password, then consent. */
export async function agree(provider: Page, username: string): Promise<void> {
  await enterPassword(provider, username);
  await provider.getByRole("button", { name: "Continue" }).click();
}

export async function enterPassword(
  provider: Page,
  username: string,
): Promise<void> {
  await provider.getByLabel("Username or email").fill(username);
  await provider.getByLabel("Password").fill(`sandbox-${username}`);
  await provider.getByRole("button", { name: "Sign in", exact: true }).click();
}

export const send = (explorer: Locator): Promise<void> =>
  explorer.getByRole("button", { name: "Send", exact: true }).click();

/** Sends the request and confirms the explorer's warning. */
export async function sendAsItIs(explorer: Locator): Promise<void> {
  await send(explorer);
  await explorer.getByRole("button", { name: "Send anyway" }).click();
}

/** Expands the collapsed parameters. */
export const unfold = (explorer: Locator): Promise<void> =>
  explorer.getByText(/^\d+ (more|optional)/).click();

/** Enters the reader's own server, so that it is checked. */
export async function checkServer(
  explorer: Locator,
  url: string,
): Promise<void> {
  await ensureAccess(explorer);
  const field = explorer.getByLabel("URL", { exact: true });
  if (!(await field.isVisible())) {
    await explorer.getByText("Use your own authentik").click();
  }
  await field.fill(url);
  await explorer
    .getByRole("group", { name: "Your own authentik" })
    .getByRole("button", { name: "Check and use" })
    .click();
}

export const response = (explorer: Locator): Locator =>
  explorer.getByRole("region", { name: "Response", exact: true });

/** Waits for the next request to an API path. */
export function nextRequest(page: Page, path: string) {
  return page.waitForRequest(
    (request) => new URL(request.url()).pathname === `/api/v3${path}`,
  );
}

/** Replaces the text in the JSON editor. */
export async function writeBody(
  explorer: Locator,
  text: string,
): Promise<void> {
  const editor = explorer.getByRole("textbox", { name: "Body, JSON" });
  const content = explorer.locator(".cm-content");
  await content.waitFor();
  // The explorer may itself change the selection at the same time, so retry.
  await expect(async () => {
    await editor.fill(text);
    const shown = await content.textContent();
    if (text) expect(withoutSpace(shown ?? "")).toBe(withoutSpace(text));
  }).toPass();
}

/** The editor's lines are elements without line breaks between them. */
const withoutSpace = (text: string) => text.replace(/\s/g, "");

/** Request options of the sandbox's administrator, for requests outside the page. */
export const admin = {
  headers: { Authorization: "Bearer sandbox-token-akadmin" },
};
