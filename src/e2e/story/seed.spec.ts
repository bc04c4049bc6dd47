import { openExplorer, response, send, signIn } from "../explorer/explorer";
import { expect, test } from "../test";

/** Properties of the seed operation's response, by object. */
const properties = {
  "": ["pk", "provider", "user", "is_expired", "expires", "scope"],
  provider: ["pk", "name", "authorization_flow", "component"],
  user: ["pk", "username", "groups_obj", "avatar", "uid", "type", "uuid"],
};

// The story includes rejected requests, which the browser logs.
test.use({ allowConsole: [/status of 40[34]/] });

for (const host of ["localhost", "127.0.0.1"])
  test.describe(`on ${host}`, () => {
    test.use({
      baseURL: async ({ baseURL }, use) => {
        await use(baseURL?.replace("localhost", host));
      },
    });

    test("signs in and reads an authorization code", async ({ page }) => {
      const explorer = await openExplorer(
        page,
        "oauth-2-authorization-codes-retrieve",
      );
      const id = explorer.getByRole("textbox", { name: /^id/ });
      const answer = response(explorer);

      await test.step("without a sign-in, the API rejects the request", async () => {
        await id.fill("1");
        await send(explorer);
        await expect(answer).toContainText("403");
        await expect(answer).toContainText(
          "Authentication credentials were not provided.",
        );
      });

      await test.step("after signing in, a code from the fixtures is found", async () => {
        await signIn(page, explorer);
        const answered = page.waitForResponse(
          (received) =>
            received.request().method() === "GET" &&
            received.url().endsWith("/authorization_codes/1/"),
        );
        await send(explorer);
        const received = await answered;
        expect(received.status()).toBe(200);
        expect(new URL(received.url()).hostname).toBe(host);
        await expect(answer).toContainText('"is_expired"');
        const shown = await answer
          .getByRole("region", { name: "Response body" })
          .textContent();
        const body = JSON.parse(shown ?? "") as Record<string, object>;
        for (const [parent, names] of Object.entries(properties))
          for (const name of names)
            expect(parent ? body[parent] : body).toHaveProperty(name);
        await expect(answer).toContainText("200");
      });

      await test.step("a code that does not exist is not found", async () => {
        await id.fill("999999");
        await send(explorer);
        await expect(answer).toContainText("404");
      });

      await test.step("the request is shown as cURL", async () => {
        await expect(explorer).toContainText("curl");
        await expect(explorer).toContainText("/authorization_codes/999999/");
      });
    });
  });
