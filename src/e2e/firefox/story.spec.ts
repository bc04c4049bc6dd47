import { startEventServer } from "./eventServer";
import type { Tab } from "./tab";
import { expect, test } from "./test";

const page = "docs/developer-docs/api/reference/core-users-me-retrieve/";
/** The response in the explorer. */
const response = "section[aria-label='Response']";
/** The line that says who is signed in where. */
const access = "section[aria-label='Server and access']";

test("read, sign in with a popup, send, sign out", async ({
  firefox,
  baseURL,
}) => {
  const tab = await firefox.firstTab();
  await tab.goto(`${baseURL ?? ""}${page}`);
  await tab.shows("/core/users/me/", "main");
  await tab.clickButton("Try it");

  const provider = await firefox.openedBy(() => tab.clickButton("Sign in"));
  await agree(provider);
  await tab.shows("akadmin", access);
  await tab.clickButton("Send");
  await tab.shows("200 OK", response);
  await tab.shows('"username": "akadmin"', response);

  await tab.clickButton("Change server or access");
  await firefox.openedBy(() => tab.clickButton("Sign out"));
  await tab.button("Sign in");
  await tab.clickButton("Send");
  await tab.shows("403", response);
});

test("signing in uses this tab if popups are blocked, and keeps the input", async ({
  firefox,
  baseURL,
}) => {
  const tab = await firefox.firstTab();
  await tab.goto(
    `${baseURL ?? ""}${page.replace("core-users-me-retrieve", "oauth-2-authorization-codes-retrieve")}`,
  );
  await tab.evaluate("window.open = () => null");
  await tab.clickButton("Try it");
  await tab.fill("id", "1");
  await tab.clickButton("Sign in");
  await tab.clickButton("Sign in in this tab instead");
  await agree(tab);
  await tab.shows("akadmin", access);
  expect(await tab.evaluate("location.href")).not.toContain("code=");
  await tab.clickButton("Send");
  await tab.shows("200 OK", response);
});

test("events of a stream are shown as they arrive", async ({
  firefox,
  baseURL,
}) => {
  const server = await startEventServer();
  try {
    const tab = await firefox.firstTab();
    await tab.goto(`${baseURL ?? ""}${page}`);
    await tab.clickButton("Try it");
    await tab.clickSummary("Use your own authentik");
    await tab.fill("URL", server.url);
    await tab.clickButton("Check and use");
    await tab.clickButton(`Use ${server.url} anyway`);
    await tab.clickButton("Send");
    await tab.shows("event 1 of 3", response);
    expect(await tab.text(response)).not.toContain("event 3 of 3");
    await tab.shows("event 3 of 3", response);
    await tab.shows("200", response);
  } finally {
    server.close();
  }
});

/** Completes the provider's pages: password, then consent. */
async function agree(provider: Tab): Promise<void> {
  await provider.fill("Username or email", "akadmin");
  await provider.fill("Password", "sandbox-akadmin");
  await provider.clickButton("Sign in");
  await provider.clickButton("Continue");
}
