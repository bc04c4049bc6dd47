import type { Page } from "@playwright/test";
import {
  type Description,
  type OperationEntry,
  modelOf,
  resolvedList,
} from "../../description";
import { merge } from "../../description/model";

/** A required parameter, with a value for it. */
export interface Field {
  name: string;
  value: string;
}

/** Returns the required parameters of an operation. */
export function requiredFields(
  description: Description,
  { operation }: OperationEntry,
): Field[] {
  const model = modelOf(description);
  return resolvedList(model, operation.parameters)
    .filter(({ required }) => required)
    .map(({ name, schema = {} }) => {
      const { type } = merge(model, schema).schema;
      return { name, value: type === "string" ? "example" : "1" };
    });
}

/** Opens the explorer, unless it is already open. */
export async function openExplorer(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Try it" });
  if ((await button.count()) === 0) return;
  await button.first().click();
  await sendButton(page).waitFor({ timeout: 30_000 });
  await page.waitForLoadState("networkidle");
}

/**
 * Fills in the required fields and sends the request.
 *
 * @returns whether there was a response, with any status
 */
export async function send(page: Page, fields: Field[]): Promise<boolean> {
  const response = page
    .waitForResponse((response) => response.url().includes("/api/v3/"), {
      timeout: 20_000,
    })
    .then(
      () => true,
      () => false,
    );
  try {
    for (const { name, value } of fields)
      await page
        .getByRole("textbox", { name: new RegExp(`^${name}\\b`) })
        .first()
        .fill(value, { timeout: 5000 });
    await sendButton(page).click({ timeout: 5000 });
  } catch {
    return false;
  }
  return response;
}

const sendButton = (page: Page) =>
  page.getByRole("button", { name: /^(Send|Send API Request)$/ }).first();
