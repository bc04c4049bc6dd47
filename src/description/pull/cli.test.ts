import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { describe30, write } from "../testing/files";
import { serve } from "../testing/server";

const cli = path.resolve(__dirname, "cli.ts");
const loader = createRequire(__filename).resolve("tsx");
const kept = ".generated/pulled/a.json";

function start(folder: string, ...locations: string[]) {
  // With tsx as a loader, the killed process is the one that pulls.
  const child = spawn(
    process.execPath,
    ["--import", loader, cli, ...locations],
    { cwd: folder, env: { ...process.env, AUTHENTIK_TOKEN: "secret" } },
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
  const ended = once(child, "close").then(([code]: unknown[]) => ({
    code,
    output,
    errors,
  }));
  return { child, ended };
}

describe("npm run spec:pull", () => {
  it("separates progress from its result", async () => {
    const file = await write({ "a.json": JSON.stringify(describe30({})) });
    const folder = path.dirname(file);
    const { code, output, errors } = await start(folder, "a.json").ended;
    expect(code).toBe(0);
    expect(output).toMatch(/^Test 1: 0 operations/);
    expect(output).toContain(`API_SPEC=${kept} npm run build`);
    expect(errors).toMatch(/^Reading a\.json\nChecking it\nWriting /);
    expect(existsSync(path.join(folder, kept))).toBe(true);
  });

  it("fails with the problem and does not print the token", async () => {
    const origin = await serve((_, response) => response.writeHead(401).end());
    const folder = path.dirname(await write({ a: "" }));
    const { code, output, errors } = await start(folder, origin).ended;
    expect(code).toBe(1);
    expect(output).toBe("");
    expect(errors).toMatch(
      /error: The server responded with status 401\.\n {2}The URL needs/,
    );
    expect(errors).not.toContain("secret");
    expect(errors).not.toContain("    at ");
  });

  it("prints its usage if no location is given", async () => {
    const folder = path.dirname(await write({ a: "" }));
    const { code, errors } = await start(folder).ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/^Usage: /);
  });

  it("changes nothing if it is killed midway", async () => {
    let isReading = () => {};
    const reading = new Promise<void>((resolve) => (isReading = resolve));
    const origin = await serve((_, response) => {
      response.write('{"openapi": "3.0.3", "info": {');
      isReading();
    });
    const name = `.generated/pulled/${new URL(origin).host.replace(":", "-")}.json`;
    const before = JSON.stringify(describe30({}));
    const folder = path.dirname(await write({ a: "", [name]: before }));
    const { child, ended } = start(folder, origin);
    await reading;
    child.kill("SIGKILL");
    expect((await ended).code).toBeNull();
    expect(await readFile(path.join(folder, name), "utf8")).toBe(before);
    expect(await readdir(path.dirname(path.join(folder, name)))).toHaveLength(
      1,
    );
  });
});
