import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadDescription } from "..";
import { describe30, problemsOf, write } from "../testing/files";
import { serve } from "../testing/server";
import { pull } from "./pull";
import { summarize } from "./summary";

async function emptyFolder() {
  return path.join(path.dirname(await write({ a: "" })), "pulled");
}

const schema = describe30({
  paths: { "/a/": { get: { tags: ["t"] } } },
  components: { schemas: { A: { type: "string" } } },
});

describe("pulling", () => {
  it("requests an instance's schema with the token, and saves it unchanged", async () => {
    const received: string[] = [];
    const origin = await serve((request, response) => {
      received.push(
        `${request.url ?? ""} ${request.headers.authorization ?? ""}`,
      );
      response.end(JSON.stringify(schema));
    });
    const folder = await emptyFolder();
    const progress: string[] = [];
    const pulled = await pull(origin, {
      folder,
      token: "secret",
      onProgress: (text) => progress.push(text),
    });
    expect(received).toEqual(["/api/v3/schema/?format=json Bearer secret"]);
    expect(pulled.changes).toBe("first");
    expect(await readdir(folder)).toEqual([path.basename(pulled.file)]);
    expect(JSON.parse(await readFile(pulled.file, "utf8"))).toEqual(schema);
    expect(progress).toHaveLength(3);
    expect(progress.join() + summarize(pulled)).not.toContain("secret");
    expect((await loadDescription(pulled.file)).description).toEqual(
      pulled.loaded.description,
    );
  });

  it("does not send the token to another origin", async () => {
    const received: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      received.push(request.headers.authorization);
      response.end(JSON.stringify(schema));
    });
    const origin = await serve((_, response) =>
      response.writeHead(302, { location: other }).end(),
    );
    await pull(origin, { folder: await emptyFolder(), token: "secret" });
    expect(received).toEqual([undefined]);
  });

  it("accepts a file, compares it with the last pull, and says how to build", async () => {
    const folder = await emptyFolder();
    const file = await write({ "mine.yaml": JSON.stringify(schema) });
    await pull(file, { folder });
    expect(summarize(await pull(file, { folder }))).toContain(
      "No operation has changed",
    );
    const next = { ...schema, paths: { "/b/": { get: {}, post: {} } } };
    await writeFile(file, JSON.stringify(next));
    const pulled = await pull(file, { folder });
    expect(summarize(pulled)).toBe(
      [
        "Test 1: 2 operations, 1 schema, 1 tag, 1 warning",
        "Since the last pull:",
        "  2 added",
        "    GET /b/",
        "    POST /b/",
        "  1 removed",
        "    GET /a/",
        "",
        `Build with it: API_SPEC=${pulled.file} npm run build`,
      ].join("\n"),
    );
  });

  it("replaces a last pull that cannot be read", async () => {
    const folder = await emptyFolder();
    const file = await write({ "mine.json": JSON.stringify(schema) });
    const { file: kept } = await pull(file, { folder });
    await writeFile(kept, "{");
    expect((await pull(file, { folder })).changes).toBe("unreadable");
    expect(JSON.parse(await readFile(kept, "utf8"))).toEqual(schema);
  });

  it("shortens long lists", async () => {
    const paths = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [
          `/${String(n)}/`,
          { get: {} },
        ]),
      );
    const folder = await emptyFolder();
    const file = await write({ "a.json": JSON.stringify(describe30({})) });
    await pull(file, { folder });
    await writeFile(file, JSON.stringify(describe30({ paths: paths(100) })));
    const lines = summarize(await pull(file, { folder })).split("\n");
    expect(lines).toContain("  100 added");
    expect(lines).toContain("    and 60 more");
    expect(lines).toHaveLength(46);
  });
});

describe("a pull that fails changes nothing", () => {
  it.each([
    ["an error", 500, "x", /status 500/],
    ["a refusal", 403, "{}", /status 403/],
    ["a page", 200, "<html>", /HTML page/],
    ["no description", 200, "{}", /openapi is missing/],
    [
      "half a description",
      200,
      JSON.stringify(schema).slice(0, 80),
      /Neither valid/,
    ],
    [
      "a wrong description",
      200,
      JSON.stringify({ ...schema, paths: { "/a/": { $ref: "#/no" } } }),
      /There is nothing at/,
    ],
  ])("if the response is %s", async (_, status, body, message) => {
    let fails = false;
    const origin = await serve((_request, response) => {
      if (fails) response.writeHead(status).end(body);
      else response.end(JSON.stringify(schema));
    });
    const folder = await emptyFolder();
    const { file } = await pull(origin, { folder });
    fails = true;
    const [problem] = await problemsOf(
      pull(origin, { folder, token: "secret" }),
    );
    expect(problem?.message).toMatch(message);
    expect(JSON.stringify(problem)).not.toContain("secret");
    expect(await readdir(folder)).toEqual([path.basename(file)]);
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual(schema);
  });

  it("if there is no response", async () => {
    const origin = await serve(() => undefined);
    const folder = await emptyFolder();
    await problemsOf(pull(origin, { folder, timeoutMs: 100 }));
    await expect(readdir(folder)).rejects.toThrow("ENOENT");
  });

  it("if the file cannot be written", async () => {
    const file = await write({
      "a.json": JSON.stringify(schema),
      "pulled/a.json/in-the-way": "",
    });
    const folder = path.join(path.dirname(file), "pulled");
    const [problem] = await problemsOf(pull(file, { folder }));
    expect(problem?.message).toMatch(/^The file cannot be written: /);
    expect(await readdir(folder)).toEqual(["a.json"]);
  });
});
