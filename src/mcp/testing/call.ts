import type { Client } from "@modelcontextprotocol/sdk/client/index.js";

/** Calls a tool and returns its result as text. */
export async function call(
  client: Client,
  name: string,
  parameters: Record<string, unknown> = {},
): Promise<{ text: string; isError: boolean }> {
  const result = await client.callTool({ name, arguments: parameters });
  const content = result.content as { type: string; text?: string }[];
  return {
    text: content.map(({ text = "" }) => text).join("\n"),
    isError: result.isError === true,
  };
}
