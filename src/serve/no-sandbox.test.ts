import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { chooseTarget, describeTargets } from "../mcp/send/choose-target";
import { targetsOf } from "../mcp/send/targets";
import { listen } from "./listen";
import { createSiteServer } from "./server";

const description = {
  openapi: "3.1.0",
  info: { title: "Harbour", version: "1" },
  servers: [{ url: "https://harbour.example/api/v3/" }],
  paths: {},
};

it("serves a foreign API's site without a sandbox", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "server-"));
  for (const name of ["index.html", "404.html"])
    writeFileSync(path.join(folder, name), name);
  const { server, close } = await createSiteServer({
    ...{ folder, baseUrl: "/", description, hasSandbox: false },
  });
  try {
    await listen(server, 41_000 + (process.pid % 1000), false);
    const { port } = server.address() as AddressInfo;
    const statuses = await Promise.all(
      ["", "sandbox/about", "api/v3/core/users/", "application/o/token/"].map(
        async (name) =>
          (await fetch(`http://127.0.0.1:${String(port)}/${name}`)).status,
      ),
    );
    expect(statuses).toEqual([200, 404, 404, 404]);
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
});

it("tells assistants which server there is to send to, if any", () => {
  const none = targetsOf(undefined, description, {});
  expect(describeTargets(none)).toMatch(/^No server is available/);
  expect(() => chooseTarget(none)).toThrow(/no server to send to/);
  const url = "https://harbour.example/api/v3/";
  const named = targetsOf(undefined, description, { url });
  expect(describeTargets(named)).toMatch(/^It goes to a real server/);
  expect(chooseTarget(named).root).toContain("https://harbour.example");
});
