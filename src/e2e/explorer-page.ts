import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

/** The explorer of an operation's page, as a reader uses it. */
export class ExplorerPage {
  readonly explorer: Locator;
  readonly response: Locator;

  constructor(readonly page: Page) {
    this.explorer = page.getByRole("complementary", { name: "Explorer" });
    this.response = this.explorer.getByRole("region", { name: "Response" });
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.explorer.getByRole("button", { name: "Try it" }).click();
    await expect(
      this.explorer.getByRole("button", { name: "Send", exact: true }),
    ).toBeVisible();
  }

  /** Signs in at the sandbox's provider, in its popup. */
  async signIn(user: string): Promise<void> {
    const opened = this.page.waitForEvent("popup");
    await this.explorer
      .getByRole("button", { name: "Sign in", exact: true })
      .click();
    const popup = await opened;
    await popup.getByRole("button", { name: `Sign in as ${user}` }).click();
    const consent = popup.getByRole("button", {
      name: /^(allow|continue|accept)/i,
    });
    await consent.click({ timeout: 3000 }).catch(() => undefined); // asked once for each user and client
    if (!popup.isClosed()) await popup.waitForEvent("close");
    await expect(this.explorer.getByText(/^Signed in/)).toBeVisible();
  }

  async send(): Promise<void> {
    await this.explorer
      .getByRole("button", { name: "Send", exact: true })
      .click();
  }
}
