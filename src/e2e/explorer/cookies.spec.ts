import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "../test";
import { openExplorer, response, send } from "./explorer";

/** Starts a server on another port of the site's host that returns the cookies it received. */
async function startServer(origin: string): Promise<Server> {
  const server = createServer((request, reply) => {
    reply.setHeader("access-control-allow-origin", origin);
    reply.setHeader("access-control-allow-credentials", "true");
    reply.setHeader("content-type", "text/plain");
    reply.end(`Cookie: ${request.headers.cookie ?? "none"}`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}

test("the browser's cookies are sent only if the reader allows it", async ({
  page,
  context,
  baseURL,
}) => {
  const { origin, hostname } = new URL(baseURL ?? "");
  const server = await startServer(origin);
  try {
    const { port } = server.address() as AddressInfo;
    const own = `http://${hostname}:${port}`;
    await context.addCookies([
      { name: "sid", value: "canary", url: own, sameSite: "Lax" },
    ]);
    const explorer = await openExplorer(page, "core-users-me-retrieve");
    await explorer.getByText("Use your own authentik").click();
    await explorer.getByLabel("URL", { exact: true }).fill(own);
    await explorer.getByRole("button", { name: "Check and use" }).click();
    await explorer.getByRole("button", { name: /^Use .* anyway$/ }).click();

    await send(explorer);
    await expect(response(explorer)).toContainText("Cookie: none");

    await explorer.getByText(/^Cookies of .*: not sent$/).click();
    await explorer.getByLabel("Send this browser's cookies for").check();
    await send(explorer);
    await expect(response(explorer)).toContainText("sid=canary");

    await explorer.getByLabel("Send this browser's cookies for").uncheck();
    await send(explorer);
    await expect(response(explorer)).toContainText("Cookie: none");
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
