import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import type { Description } from "../description";
import { type Sandbox, createSandbox } from "../sandbox";
import { openDocs } from "./docs/docs";
import { targetsOf, type NamedServer } from "./send/targets";
import { createMcpServer } from "./server";
import { changes, publish, remove, usersApi } from "./testing/api";
import { call } from "./testing/call";
import { echoServer } from "./testing/echo";

let description: Description;
let folder: string;
let sandbox: Sandbox;
let echo: Awaited<ReturnType<typeof echoServer>>;

beforeAll(async () => {
  description = await usersApi();
  folder = await publish(description);
  sandbox = await createSandbox({ description });
  echo = await echoServer();
}, 60_000);

afterAll(async () => {
  remove(folder);
  echo.close();
  await sandbox.close();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

async function connect(named: NamedServer = {}): Promise<Client> {
  const server = createMcpServer({
    docs: await openDocs(folder),
    ...{ description, changes },
    targets: targetsOf(sandbox, description, named),
  });
  const client = new Client({ name: "test", version: "1" });
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(serverSide), client.connect(clientSide)]);
  return client;
}

describe("reading", () => {
  it("describes the server and marks the tools that only read", async () => {
    const client = await connect();
    expect(client.getInstructions()).toContain("Search first");
    const { tools } = await client.listTools();
    expect(
      tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]),
    ).toEqual([
      ["search", true],
      ["read_operation", true],
      ["read_schema", true],
      ["read_page", true],
      ["list_changes", true],
      ["send_request", false],
    ]);
  });

  it("finds operations by words, paths and parameters", async () => {
    const client = await connect();
    const { text } = await call(client, "search", { query: "set password" });
    expect(text).toContain("operation core_users_set_password_create");
    const byPath = await call(client, "search", {
      query: "https://auth.example.com/api/v3/core/users/42/set_password/",
    });
    expect(byPath.text).toMatch(/^## Operations\n.*set_password_create\)/);
    const byName = await call(client, "search", { query: "is_superuser" });
    expect(byName.text).toMatch(/at #\S*is_superuser/);
    const nothing = await call(client, "search", { query: "qqqzzz" });
    expect(nothing.text).toMatch(/^Nothing was found/);
  });

  it.each(["core_users_list", "GET /core/users/", "get  /core/users/"])(
    "reads the operation %s",
    async (operation) => {
      const { text } = await call(await connect(), "read_operation", {
        operation,
      });
      expect(text).toContain("GET /core/users/");
      expect(text).toContain("- `is_superuser`, boolean");
    },
  );

  it("reads schemas and other pages", async () => {
    const client = await connect();
    const schema = await call(client, "read_schema", { name: "user" });
    expect(schema.text).toMatch(/^# User\n/);
    const page = await call(client, "read_page", {
      path: "/docs/reference/core/",
    });
    expect(page.isError).toBe(false);
    expect(page.text).toContain("/docs/reference/core-users-list.md");
  });

  it.each([
    ["read_operation", { operation: "core_user_list" }, "core_users_list?"],
    ["read_operation", { operation: "GET /core/user/" }, "GET /core/users/?"],
    ["read_schema", { name: "Users" }, "Did you mean User?"],
    ["read_page", { path: "/nowhere/" }, "There is no page /nowhere/."],
    ["read_page", { path: "../../etc/passwd" }, "There is no page"],
    ["read_page", { path: "/docs/../../secret" }, "There is no page"],
    ["read_page", { path: "/docs/%2e%2e/x" }, "There is no page"],
    ["list_changes", { version: "7" }, "Versions with changes: 1.1.0, 1.0.2"],
  ])("explains what is wrong with %s %j", async (name, parameters, message) => {
    const { text, isError } = await call(await connect(), name, parameters);
    expect(isError).toBe(true);
    expect(text).toContain(message);
  });

  it("lists changes: all, or by version, operation or severity", async () => {
    const client = await connect();
    const lines = async (query: object) =>
      (await call(client, "list_changes", { ...query })).text;
    expect(await lines({})).toContain("nickname: was removed");
    expect(await lines({ version: "1.1" })).not.toContain("1.0.2\n");
    const breaking = await lines({ severity: "breaking" });
    expect(breaking).toContain("nickname");
    expect(breaking).not.toContain("uuid");
    const other = await lines({ operation: "core_users_create" });
    expect(other).not.toContain("nickname");
  });
});

describe("requests to the sandbox", () => {
  it("can read and write as the requested account", async () => {
    const client = await connect();
    const me = await call(client, "send_request", {
      operation: "core_users_me_retrieve",
      account: "mira",
    });
    expect(me.text).toMatch(/^GET \S+\/core\/users\/me\/\n200/);
    expect(me.text).toContain('"username":"mira"');
    const made = await call(client, "send_request", {
      operation: "core_users_create",
      body: { username: "newcomer", name: "New Comer" },
    });
    expect(made.text).toMatch(/\n201/);
    const found = await call(client, "send_request", {
      operation: "core_users_list",
      parameters: { username: "newcomer", page_size: 1 },
    });
    expect(found.text).toContain("username=newcomer");
    expect(found.text).toContain('"name":"New Comer"');
  });

  it.each([
    [{ operation: "core_users_retrieve" }, /"id" is required/],
    [
      { operation: "core_users_retrieve", parameters: { id: ".." } },
      /cannot be the whole of a path parameter/,
    ],
    [
      { operation: "core_users_list", parameters: { usernam: "x" } },
      /Did you mean username\?/,
    ],
    [{ operation: "core_users_list", body: {} }, /takes no body/],
    [
      { operation: "core_users_list", server: "https://evil.example" },
      /may not go to https:\/\/evil\.example.*with --server/,
    ],
  ])("rejects %j", async (parameters, message) => {
    const result = await call(await connect(), "send_request", parameters);
    expect(result.isError).toBe(true);
    expect(result.text).toMatch(message);
  });
});

describe("requests to a given server", () => {
  const secret = 'tok"en/1 +%';
  const list = { operation: "core_users_list" };

  it("sends the token from the environment and never returns it", async () => {
    vi.stubEnv("API_TOKEN", secret);
    const client = await connect({ url: echo.url });
    const { text } = await call(client, "send_request", {
      ...list,
      server: echo.url,
      parameters: { search: secret },
    });
    expect(echo.received.at(-1)?.headers.authorization).toBe(
      `Bearer ${secret}`,
    );
    expect(text).toMatch(/\n200/);
    expect(text).toContain("[redacted]");
    for (const spelling of [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
    ])
      expect(text).not.toContain(spelling);
  });

  it("keeps the token out of errors and does not follow redirects", async () => {
    vi.stubEnv("API_TOKEN", "plain-token");
    const client = await connect({ url: echo.url });
    const redirected = await call(client, "send_request", {
      ...list,
      server: echo.url,
      parameters: { page: 2, search: "plain-token" },
    });
    expect(redirected.isError).toBe(true);
    expect(redirected.text).toContain("redirect was not followed");
    expect(redirected.text).not.toContain("plain-token");
    const { tools } = await client.listTools();
    expect(JSON.stringify(tools)).not.toContain("plain-token");
  });

  it("uses the credential that the operation requires", async () => {
    vi.stubEnv("API_KEY", "session-value");
    const client = await connect({ url: echo.url });
    const { text } = await call(client, "send_request", {
      ...list,
      server: echo.url,
    });
    const { headers } = echo.received.at(-1) ?? {};
    expect(headers?.authorization).toBeUndefined();
    expect(headers?.cookie).toBe("authentik_session=session-value");
    expect(text).not.toContain("session-value");
  });

  it("reads no more of a body than a model can use", async () => {
    const client = await connect({ url: echo.url });
    const { text } = await call(client, "send_request", {
      ...list,
      server: echo.url,
      parameters: { page: 3 },
    });
    expect(text.length).toBeLessThan(100_000);
  });

  it("changes nothing unless writes were allowed at start", async () => {
    const create = {
      operation: "core_users_create",
      server: echo.url,
      body: { username: "x", name: "x" },
    };
    const before = echo.received.length;
    const refused = await call(
      await connect({ url: echo.url }),
      "send_request",
      create,
    );
    expect(refused.isError).toBe(true);
    expect(refused.text).toContain("--allow-writes");
    expect(echo.received).toHaveLength(before);
    const allowed = await call(
      await connect({ url: echo.url, allowsWrites: true }),
      "send_request",
      create,
    );
    expect(allowed.isError).toBe(false);
    expect(echo.received.at(-1)?.method).toBe("POST");
  });

  it("rejects a URL with a password and an invalid URL", async () => {
    for (const url of ["https://a:b@example.com", "ftp://example.com"])
      await expect(connect({ url })).rejects.toThrow(/^--server: /);
  });
});
