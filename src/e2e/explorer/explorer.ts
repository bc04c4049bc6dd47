import { type Locator, type Page, expect } from "@playwright/test";

/** Where the reference pages are, below the site's base. */
const reference = "docs/developer-docs/api/reference/";

/** Opens an operation's page and its explorer, as a reader does. */
export async function openExplorer(
  page: Page,
  operation: string,
): Promise<Locator> {
  await page.goto(`${reference}${operation}/`);
  // Where it was open on the page before, it opens by itself.
  const opensItself = await page.evaluate(
    () => sessionStorage.getItem("api-explorer.open") !== null,
  );
  if (!opensItself) await page.getByRole("button", { name: "Try it" }).click();
  const explorer = page.getByRole("form", { name: /^Try / });
  await explorer.waitFor();
  return explorer;
}

/** Signs in at the sandbox in the window that "Sign in" opens. */
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

/** Opens what is folded to a line once a credential is there. */
export const openAccess = (explorer: Locator): Promise<void> =>
  explorer.getByRole("button", { name: "Change server or access" }).click();

/** Goes through the provider's pages: password, then consent. */
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

/** Sends what the explorer asks about first. */
export async function sendAsItIs(explorer: Locator): Promise<void> {
  await send(explorer);
  await explorer.getByRole("button", { name: "Send anyway" }).click();
}

/** Opens the folded parameters. */
export const unfold = (explorer: Locator): Promise<void> =>
  explorer.getByText(/^\d+ (more|optional)/).click();

/** Has the reader's own server looked at. */
export async function checkServer(
  explorer: Locator,
  url: string,
): Promise<void> {
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

/** The request that the next action sends to the API, as it leaves the browser. */
export function nextRequest(page: Page, path: string) {
  return page.waitForRequest(
    (request) => new URL(request.url()).pathname === `/api/v3${path}`,
  );
}

/** Puts text in the JSON editor, in place of what is there. */
export async function writeBody(
  explorer: Locator,
  text: string,
): Promise<void> {
  const editor = explorer.getByRole("textbox", { name: "Body, JSON" });
  const content = explorer.locator(".cm-content");
  await content.waitFor();
  // What the explorer selects itself, on the way to a fault, may come in between.
  await expect(async () => {
    await editor.fill(text);
    const shown = await content.textContent();
    if (text) expect(withoutSpace(shown ?? "")).toBe(withoutSpace(text));
  }).toPass();
}

/** Lines of the editor are elements, with no line breaks between them. */
const withoutSpace = (text: string) => text.replace(/\s/g, "");

/** Asks the sandbox as its administrator, past the page. */
export const admin = {
  headers: { Authorization: "Bearer sandbox-token-akadmin" },
};
