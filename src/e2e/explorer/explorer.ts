import type { Locator, Page } from "@playwright/test";

/** Where the reference pages are, below the site's base. */
const reference = "docs/developer-docs/api/reference/";

/** Opens an operation's page and its explorer, as a reader does. */
export async function openExplorer(
  page: Page,
  operation: string,
): Promise<Locator> {
  await page.goto(`${reference}${operation}/`);
  await page.getByRole("button", { name: /^try/i }).click();
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

/** Goes through the provider's pages: password, then consent. */
export async function agree(provider: Page, username: string): Promise<void> {
  await provider.getByLabel("Username or email").fill(username);
  await provider.getByLabel("Password").fill(`sandbox-${username}`);
  await provider.getByRole("button", { name: "Sign in", exact: true }).click();
  await provider.getByRole("button", { name: "Continue" }).click();
}

export const send = (explorer: Locator): Promise<void> =>
  explorer.getByRole("button", { name: "Send", exact: true }).click();

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
  await explorer.locator(".cm-content").waitFor();
  await editor.fill(text);
}

/** Asks the sandbox as its administrator, past the page. */
export const admin = {
  headers: { Authorization: "Bearer sandbox-token-akadmin" },
};
