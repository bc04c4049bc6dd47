import { spawn } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { call } from "./testing/call";
import { initialize } from "./testing/initialize";

const description = {
  openapi: "3.0.3",
  info: { title: "Telescopes", version: "1" },
  servers: [{ url: "/api/v3/" }],
  paths: {
    "/telescopes/": {
      get: {
        operationId: "telescopes_list",
        tags: ["telescopes"],
        responses: { "200": { description: "All" } },
      },
    },
  },
};

let folder: string;

/** A copy of the project, so that generating pages does not touch this one. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mcp-project-"));
  for (const name of ["src", "openapi", "node_modules", "tsconfig.json"])
    symlinkSync(path.resolve(name), path.join(folder, name));
  for (const name of ["package.json", "package-lock.json"])
    copyFileSync(name, path.join(folder, name));
  writeFileSync(path.join(folder, "api.json"), JSON.stringify(description));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const environment = () => ({
  ...(process.env as Record<string, string>),
  API_SPEC: "api.json",
});

it("can be started by a client through npm", async () => {
  const client = new Client({ name: "test", version: "1" });
  const transport = new StdioClientTransport({
    command: "npm",
    args: ["--silent", "--prefix", folder, "run", "mcp"],
    env: environment(),
    stderr: "ignore",
  });
  await client.connect(transport);
  const found = await call(client, "search", { query: "telescopes" });
  expect(found.text).toContain("operation telescopes_list");
  const read = await call(client, "read_operation", {
    operation: "telescopes_list",
  });
  expect(read.text).toContain("GET /telescopes/");
  await client.close();
}, 120_000);

it("prints only messages and exits when its input ends", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "src/mcp/cli.ts"], {
    cwd: folder,
    env: environment(),
    stdio: ["pipe", "pipe", "ignore"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stdin.write(`${JSON.stringify(initialize)}\n`);
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.stdin.end();
  const code = await new Promise((resolve) => child.once("exit", resolve));
  expect(code).toBe(0);
  const lines = Buffer.concat(chunks).toString().trim().split("\n");
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
}, 120_000);
