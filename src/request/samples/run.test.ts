import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listenOnLoopback } from "../../testing/listen";
import { send } from "../send";
import type { BuiltRequest } from "../types";
import { curl } from "./curl";
import { httpie } from "./httpie";
import { java } from "./java";
import { javascript } from "./javascript";
import { php } from "./php";
import { python } from "./python";
import { ruby } from "./ruby";

const run = promisify(execFile);

interface Arrived {
  method: string;
  url: string;
  headers: Record<string, string | undefined>;
  body: string;
}

let server: Server;
let origin: string;
let folder: string;
let arrived: Arrived | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "samples-"));
  writeFileSync(join(folder, "icon file.svg"), "<svg/>\n");
  server = createServer((request, response) => {
    void buffer(request).then((content) => {
      arrived = {
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers as Arrived["headers"],
        body: content.toString("utf8"),
      };
      response.end("{}");
    });
  });
  origin = await listenOnLoopback(server);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const nasty = `it's "quoted" \\ $HOME \`id\` %41 ü 日本 🎉 #{1+1} {{x}} <?php !! \u2019 @file`;

const cases: Record<string, Omit<BuiltRequest, "url"> & { path: string }> = {
  "a reading request": {
    method: "GET",
    path: "/api/x/7/?q=a%20b&q=c%26d&deep%5Ba%5D=1&e=%E2%9C%93",
    headers: [
      ["Accept", "application/json"],
      ["Authorization", "Bearer to.ken-1_2"],
      ["X-Note", 'it\'s "quoted" \\ $HOME `id`; a=b'],
    ],
    cookies: [["lang", "en"]],
  },
  "a JSON body": {
    method: "PATCH",
    path: "/api/x/",
    headers: [["Content-Type", "application/json"]],
    cookies: [],
    body: {
      kind: "text",
      mediaType: "application/json",
      text: JSON.stringify(
        {
          note: `${nasty}\n\ttwo lines`,
          ...{ on: true, off: false, nothing: null, size: 1.5, none: {} },
          list: [1, "a", [], { deep: [{}] }],
        },
        null,
        2,
      ),
    },
  },
  "a form with a file": {
    method: "POST",
    path: "/api/x/",
    headers: [["Accept", "application/json"]],
    cookies: [],
    body: {
      kind: "multipart",
      parts: [
        { name: "clear", value: "false" },
        { name: "meta", value: '{"a": "b"}', mediaType: "application/json" },
        {
          name: "file",
          value: new File(["<svg/>\n"], "icon file.svg", {
            type: "image/svg+xml",
          }),
        },
      ],
    },
  },
  "a form without types": {
    method: "POST",
    path: "/api/x/",
    headers: [],
    cookies: [],
    body: {
      kind: "multipart",
      parts: [
        { name: "slug", value: 'it\'s; "a" @b' },
        { name: "file", value: new File(["<svg/>\n"], "icon file.svg") },
      ],
    },
  },
  "a form with headers of its parts": {
    method: "POST",
    path: "/api/x/",
    headers: [],
    cookies: [],
    body: {
      kind: "multipart",
      parts: [
        {
          name: "note",
          value: nasty,
          mediaType: "text/plain; charset=utf-8",
          headers: [["X-Kind", 'a "b"; c']],
        },
        { name: "bare", value: "x", headers: [["X-Kind", "only"]] },
        {
          name: "file",
          value: new File(["<svg/>\n"], "icon file.svg"),
          headers: [["X-Kind", "file"]],
        },
      ],
    },
  },
  "parts that are no form": {
    method: "POST",
    path: "/api/x/",
    headers: [],
    cookies: [],
    body: {
      kind: "multipart",
      mediaType: "multipart/mixed",
      parts: [
        { name: "meta", value: '{"a": 1}', mediaType: "application/json" },
        { name: "file", value: new File(["<svg/>\n"], "icon file.svg") },
      ],
    },
  },
  "a deletion": {
    method: "DELETE",
    path: "/api/x/7/",
    headers: [],
    cookies: [],
  },
};

/** How to run samples; each tool is tried if it is installed. */
const tools: Record<
  string,
  {
    write: (request: BuiltRequest) => string;
    file: string;
    command: (file: string) => [string, ...string[]];
    present: () => boolean;
    /** The cases to run for a tool that takes seconds to start; by default all. */
    only?: RegExp;
  }
> = {
  cURL: {
    write: curl,
    file: "curl.sh",
    command: (file) => ["sh", file],
    present: () => has("curl", "--version"),
  },
  HTTPie: {
    write: httpie,
    file: "http.sh",
    command: (file) => ["sh", file],
    present: () => has("http", "--version"),
  },
  JavaScript: {
    write: javascript,
    file: "sample.mjs",
    command: (file) => ["node", file],
    present: () => true,
  },
  Python: {
    write: python,
    file: "sample.py",
    command: (file) => ["python3", file],
    present: () => has("python3", "-c", "import requests"),
  },
  Java: {
    write: java,
    file: "Main.java",
    command: (file) => ["java", file],
    present: () => has("javac", "-version"),
    only: /reading|form with/,
  },
  PHP: {
    write: php,
    file: "sample.php",
    command: (file) => ["php", file],
    present: () => has("php", "-r", "curl_init();"),
  },
  Ruby: {
    write: ruby,
    file: "sample.rb",
    command: (file) => ["ruby", file],
    present: () => has("ruby", "--version"),
  },
};

function has(command: string, ...given: string[]): boolean {
  try {
    execFileSync(command, given, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const requestOf = ({
  path,
  ...rest
}: (typeof cases)[string]): BuiltRequest => ({
  ...rest,
  url: origin + path,
});

/** The parts of a request that must be the same however it is sent. */
function essence(request: BuiltRequest): unknown {
  if (!arrived) throw new Error("Nothing arrived");
  const { method, url, headers, body } = arrived;
  const boundary = /boundary="?([^";]+)/.exec(
    headers["content-type"] ?? "",
  )?.[1];
  const mediaType = headers["content-type"]?.split(";")[0];
  const names = [...request.headers.map(([name]) => name), "cookie"];
  return {
    method,
    url,
    ...(boundary && { mediaType }),
    headers: names.map((name) => [name, headers[name.toLowerCase()]]),
    body: boundary
      ? parts(body, boundary)
      : /json/.test(headers["content-type"] ?? "")
        ? (JSON.parse(body) as unknown)
        : body,
  };
}

/** The parts of a multipart body without what libraries may choose. */
function parts(body: string, boundary: string): unknown {
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = "", content] = part.split("\r\n\r\n");
      return {
        name: /[; ]name="([^"]*)"/.exec(head)?.[1],
        fileName: /filename="([^"]*)"/.exec(head)?.[1],
        type: /content-type: ([^\r]*)/i.exec(head)?.[1],
        header: /x-kind: ([^\r]*)/i.exec(head)?.[1],
        content,
      };
    });
}

for (const [name, tool] of Object.entries(tools)) {
  describe.skipIf(!tool.present())(name, () => {
    const tried = Object.entries(cases).filter(
      ([title]) => tool.only?.test(title) ?? true,
    );
    test.each(tried)("sends %s", async (_, given) => {
      const request = requestOf(given);
      arrived = undefined;
      // Node's fetch drops cookies like browsers do, so the header is expected separately.
      await send({ ...request, cookies: [] });
      const expected = essence(request) as { headers: [string, unknown][] };
      const cookie = request.cookies.map((pair) => pair.join("=")).join("; ");
      expected.headers.splice(-1, 1, ["cookie", cookie || undefined]);
      const file = join(folder, tool.file);
      writeFileSync(file, tool.write(request));
      const [command, ...options] = tool.command(file);
      arrived = undefined;
      await run(command, options, { cwd: folder });
      expect(essence(request)).toEqual(expected);
    });
  });
}
