import { ExplorerPage } from "../explorer-page";
import { expect, seedPage, test } from "../test";

/** Properties of the seed operation's answer, by where they stand. */
const properties = {
  "": ["pk", "provider", "user", "is_expired", "expires", "scope"],
  provider: ["pk", "name", "authorization_flow", "client_id", "redirect_uris"],
  user: ["pk", "username", "groups_obj", "avatar", "uid", "type", "uuid"],
};

// The API's refusals are part of the story, and the browser logs each.
test.use({ allowConsole: [/status of 40[34]/] });

for (const host of ["localhost", "127.0.0.1"])
  test(`signs in and reads an authorization code, on ${host}`, async ({
    page,
    baseURL,
  }) => {
    const address = new URL(seedPage, baseURL);
    address.hostname = host;
    const explorer = new ExplorerPage(page);
    await explorer.open(address.href);
    const id = explorer.explorer.getByRole("textbox", { name: /^id/ });

    await test.step("without sign-in the API refuses", async () => {
      await id.fill("1");
      await explorer.send();
      await expect(explorer.response).toContainText("403");
      await expect(explorer.response).toContainText(
        "Authentication credentials were not provided.",
      );
    });

    await test.step("signed in, a code of the fixtures is found", async () => {
      await explorer.signIn("authentik Default Admin");
      const answered = page.waitForResponse(/\/authorization_codes\/1\/$/);
      await explorer.send();
      const response = await answered;
      expect(response.status()).toBe(200);
      expect(new URL(response.url()).hostname).toBe(host);
      const body = (await response.json()) as Record<string, object>;
      for (const [parent, names] of Object.entries(properties))
        for (const name of names)
          expect(parent ? body[parent] : body).toHaveProperty(name);
      await expect(explorer.response).toContainText("200");
      await expect(explorer.response).toContainText('"is_expired"');
    });

    await test.step("a code that does not exist is not", async () => {
      await id.fill("999999");
      await explorer.send();
      await expect(explorer.response).toContainText("404");
    });

    await test.step("the request on the screen is shown as cURL", async () => {
      await expect(explorer.explorer).toContainText("curl");
      await expect(explorer.explorer).toContainText(
        "/authorization_codes/999999/",
      );
    });
  });
