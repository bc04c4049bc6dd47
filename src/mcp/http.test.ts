import { once } from "node:events";
import { type IncomingMessage, type RequestOptions, request } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SiteServer, createSiteServer } from "../serve/server";
import { changes, publish, remove, usersApi } from "./testing/api";
import { initialize } from "./testing/initialize";
import { call } from "./testing/call";
import { readToken } from "./token";

const token = readToken(undefined);
let site: SiteServer;
let folder: string;
let port: number;

beforeAll(async () => {
  const description = await usersApi();
  folder = await publish(description);
  site = await createSiteServer({
    ...{ folder, description },
    baseUrl: "/",
    mcp: {
      token,
      server: {},
      readChanges: () => changes,
    },
  });
  site.server.listen(0, "127.0.0.1");
  await once(site.server, "listening");
  ({ port } = site.server.address() as AddressInfo);
}, 60_000);

afterAll(async () => {
  await site.close();
  remove(folder);
});

it("serves the same tools over HTTP to clients with the token", async () => {
  const client = new Client({ name: "test", version: "1" });
  const url = new URL(`http://localhost:${String(port)}/mcp`);
  await client.connect(
    new StreamableHTTPClientTransport(url, {
      requestInit: { headers: { Authorization: `Bearer ${token}` } },
    }),
  );
  const found = await call(client, "search", { query: "set password" });
  expect(found.text).toContain("core_users_set_password_create");
  const sent = await call(client, "send_request", {
    operation: "core_users_me_retrieve",
  });
  expect(sent.text).toContain('"username":"akadmin"');
  expect((await client.listTools()).tools).toHaveLength(6);
  await client.close();
});

/** Sends a message with headers that `fetch` does not allow to be set. */
async function post(
  headers: Record<string, string>,
  options: RequestOptions = {},
  body = JSON.stringify(initialize),
) {
  const sent = request({
    ...{ host: "127.0.0.1", port, path: "/mcp", method: "POST" },
    headers: {
      host: `localhost:${String(port)}`,
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...headers,
    },
    ...options,
  });
  sent.end(options.method === "GET" ? undefined : body);
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return {
    status: response.statusCode,
    text: Buffer.concat(chunks).toString(),
    headers: response.headers,
  };
}

it("responds to a single message", async () => {
  const { status, text } = await post({});
  expect(status).toBe(200);
  expect(text).toContain('"serverInfo"');
});

it.each([
  ["another host", { host: "rebound.example" }, 403],
  ["another host with its port", { host: "rebound.example:3000" }, 403],
  ["another origin", { origin: "https://evil.example" }, 403],
  ["another port's page", { origin: "http://localhost:1" }, 403],
  ["no origin at all", { origin: "null" }, 403],
  ["another site's page", { "sec-fetch-site": "cross-site" }, 403],
  ["no token", { authorization: "" }, 401],
  ["a wrong token", { authorization: "Bearer wrong" }, 401],
  ["part of the token", { authorization: `Bearer ${token.slice(1)}` }, 401],
  ["another scheme", { authorization: `Basic ${token}` }, 401],
])("rejects %s", async (_, headers, status) => {
  const response = await post(headers);
  expect(response.status).toBe(status);
  expect(response.text).not.toContain(token);
  if (status === 401)
    expect(response.headers["www-authenticate"]).toBe("Bearer");
});

it("accepts the page's own origin", async () => {
  const origin = `http://localhost:${String(port)}`;
  expect((await post({ origin })).status).toBe(200);
});

it("rejects other methods, invalid messages and messages that are too large", async () => {
  expect((await post({}, { method: "GET" })).status).toBe(405);
  expect((await post({}, { method: "DELETE" })).status).toBe(405);
  expect((await post({}, {}, "no message")).status).toBe(400);
  expect((await post({}, {}, " ".repeat(1_200_000))).status).toBe(413);
  expect((await post({})).status).toBe(200);
});

it("requires a token that is valid and hard to guess", () => {
  expect(readToken("a".repeat(20))).toBe("a".repeat(20));
  expect(readToken("")).toHaveLength(32);
  for (const bad of ["short", `with a space ${"a".repeat(20)}`])
    expect(() => readToken(bad)).toThrow(/MCP_TOKEN/);
});
