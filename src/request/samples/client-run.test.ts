import { execFile } from "node:child_process";
import {
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listenOnLoopback } from "../../testing/listen";
import {
  type Description,
  loadDescription,
  type Method,
} from "../../description";
import { buildBody, operationBody } from "../body";
import { buildRequest } from "../build";
import { operationParameters } from "../parameters";
import type { BuiltRequest, ParameterValues } from "../types";
import { typescriptClient } from "./client";

/** Samples for the official client are type-checked against it and run with it. */

interface Case {
  path: string;
  method: Method;
  values: ParameterValues;
  text?: string;
}

const cases: Record<string, Case> = {
  list: {
    path: "/core/users/",
    method: "get",
    values: {
      "query.groups_by_name": ["Night shift", "a,b"],
      "query.is_active": "false",
      "query.page_size": "5",
      "query.search": "07",
    },
  },
  retrieve: {
    path: "/core/users/{id}/",
    method: "get",
    values: { "path.id": "7" },
  },
  create: {
    path: "/core/users/",
    method: "post",
    values: {},
    text: '{"username": "zoe", "name": "it\'s \\"Zoe\\"", "is_active": false, "groups": [], "attributes": {"snake_case": [1, null]}, "type": "external"}',
  },
  token: {
    path: "/core/tokens/",
    method: "post",
    values: {},
    text: '{"identifier": "t", "expires": "2030-01-02T03:04:05.000Z", "expiring": true, "intent": "api"}',
  },
  change: {
    path: "/core/groups/{group_uuid}/",
    method: "patch",
    values: { "path.group_uuid": "6f3deec0-985a-4fbd-a55e-deb534165c85" },
    text: '{"is_superuser": true}',
  },
  remove: {
    path: "/core/applications/{slug}/",
    method: "delete",
    values: { "path.slug": "42" },
  },
};

let server: Server;
let apiRoot: string;
let folder: string;
let description: Description;
let arrived: (IncomingMessage & { content: string })[] = [];

beforeAll(async () => {
  ({ description } = await loadDescription("openapi/openapi.yaml"));
  folder = mkdtempSync(join(tmpdir(), "client-samples-"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  server = createServer((request, response) => {
    void buffer(request).then((content) => {
      arrived.push(Object.assign(request, { content: content.toString() }));
      response.setHeader("Content-Type", "application/json").end("{}");
    });
  });
  const origin = await listenOnLoopback(server);
  apiRoot = `${origin}/api/v3/`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

function requestOf({ path, method, values, text }: Case): BuiltRequest {
  const body = buildBody(
    "application/json",
    operationBody(description, path, method)?.content["application/json"] ?? {},
    { ...(text !== undefined && { text }) },
  );
  return buildRequest({
    server: apiRoot,
    path,
    method,
    parameters: operationParameters(description, path, method),
    values,
    authParameters: [
      { in: "header", name: "Authorization", value: "Bearer t-1" },
    ],
    ...(body && { body }),
  });
}

const fileOf = (name: string) => join(folder, `${name}.mts`);

function write(name: string, given: Case): BuiltRequest {
  const request = requestOf(given);
  const context = {
    description,
    apiRoot,
    client: "@goauthentik/api",
    ...given,
  };
  writeFileSync(fileOf(name), typescriptClient(request, context));
  return request;
}

function missing(): never {
  throw new Error("Nothing arrived");
}

test("samples match the client's types", () => {
  for (const [name, given] of Object.entries(cases)) write(name, given);
  const program = ts.createProgram(Object.keys(cases).map(fileOf), {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
    noEmit: true,
    strict: true,
    skipLibCheck: true,
  });
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}\n${file?.text ?? ""}`,
    );
  expect(problems).toEqual([]);
}, 60_000);

test.each(Object.entries(cases))(
  "%s sends the same request",
  async (name, given) => {
    const request = write(name, given);
    arrived = [];
    // The client may be unable to parse the stub's response; only the request matters.
    await promisify(execFile)("node", ["--import", "tsx", fileOf(name)]).catch(
      (error: unknown) => {
        if (arrived.length === 0) throw error;
      },
    );
    const [{ method, url = "", headers, content } = missing()] = arrived;
    const [sent, expected] = [new URL(url, apiRoot), new URL(request.url)];
    expect(method).toBe(request.method);
    expect(sent.pathname).toBe(expected.pathname);
    expect([...sent.searchParams].sort()).toEqual(
      [...expected.searchParams].sort(),
    );
    expect(headers.authorization).toBe("Bearer t-1");
    if (given.text === undefined) expect(content).toBe("");
    else expect(JSON.parse(content)).toEqual(JSON.parse(given.text));
    expect(readFileSync(fileOf(name), "utf8")).not.toContain("undefined");
  },
);
