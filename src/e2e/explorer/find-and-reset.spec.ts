import { expect, test } from "../test";
import {
  explorerOf,
  openExplorer,
  response,
  send,
  signIn,
  unfold,
  writeBody,
} from "./explorer";

/** A reader finds a user, resets the password and sees what changed, without typing an id. */
test("find a user, reset the password, see what changed", async ({
  page,
}, info) => {
  const explorer = await openExplorer(page, "core-users-list");
  const next = explorer.getByRole("region", { name: "Next requests" });
  const picture = async (name: string) => {
    const path = info.outputPath(`${name}.png`);
    await page.screenshot({ path });
    await info.attach(name, { path, contentType: "image/png" });
  };

  await test.step("find", async () => {
    await signIn(page, explorer);
    await unfold(explorer);
    await explorer.getByLabel(/^search/).fill("tomasz");
    await send(explorer);
    await expect(next).toContainText("User tomasz");
    await next.scrollIntoViewIfNeeded();
    await picture("1-found");
  });

  await test.step("look at the user", async () => {
    await next.getByRole("link", { name: "Get a user", exact: true }).click();
    await explorerOf(page, "GET /core/users/{id}/");
    await send(explorer);
    await expect(response(explorer)).toContainText("200 OK");
    await picture("2-the-user");
  });

  await test.step("reset the password", async () => {
    await next
      .getByRole("link", { name: "Set a user's password", exact: true })
      .click();
    await explorerOf(page, "POST /core/users/{id}/set_password/");
    await writeBody(explorer, '{"password": "a-better-one-4711"}');
    await send(explorer);
    await expect(response(explorer)).toContainText("204");
    await picture("3-reset");
  });

  await test.step("see what changed", async () => {
    await next.getByRole("link", { name: "Get a user", exact: true }).click();
    await explorerOf(page, "GET /core/users/{id}/");
    await send(explorer);
    const changes = explorer.getByText(/\d+ changes? since your request at/);
    await changes.click();
    await expect(explorer.getByRole("table")).toContainText(
      "/password_change_date",
    );
    await picture("4-what-changed");
  });
});
