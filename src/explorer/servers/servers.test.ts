import { describe, expect, test } from "vitest";
import { issuerOf } from "../product";
import type { SandboxState } from "./sandbox";
import {
  chosenTarget,
  operationServers,
  targets,
  writableChoice,
} from "./servers";

const origin = "http://127.0.0.1:3000";
const present: SandboxState = {
  status: "present",
  sandbox: {
    apiRoot: "/api/v3/",
    issuer: `${origin}/application/o/api-docs/`,
    clientId: "authentik-api-docs",
    users: [],
  },
};
const base = {
  servers: [{ url: "/api/v3/", description: "This host" }],
  choice: undefined,
  hosts: [],
  signIn: {},
  origin,
  isAuthentik: true,
} satisfies Partial<Parameters<typeof targets>[0]>;

describe("targets", () => {
  test("the sandbox comes first and its described twin is left out", () => {
    expect(targets({ ...base, sandbox: present })).toMatchObject([
      {
        choice: { kind: "sandbox" },
        apiRoot: `${origin}/api/v3/`,
        provider: { clientId: "authentik-api-docs" },
      },
    ]);
  });

  test("without a sandbox the described server stands, and own hosts follow", () => {
    const all = targets({
      ...base,
      sandbox: { status: "absent" },
      hosts: ["auth.example.com"],
      signIn: {
        "https://auth.example.com": { issuer: "https://i", clientId: "c" },
      },
    });
    expect(all.map(({ apiRoot }) => apiRoot)).toEqual([
      `${origin}/api/v3/`,
      "https://auth.example.com/api/v3/",
    ]);
    expect(all.map(({ provider }) => provider?.clientId)).toEqual([
      undefined,
      "c",
    ]);
  });

  test("a host that was entered twice, or is described already, is listed once", () => {
    const all = targets({
      ...base,
      servers: [{ url: "/api/v3/" }, { url: "https://id.example/api/v3/" }],
      sandbox: { status: "absent" },
      hosts: ["auth.example.com", "https://auth.example.com/", "id.example"],
    });
    expect(all.map(({ apiRoot }) => apiRoot)).toEqual([
      `${origin}/api/v3/`,
      "https://id.example/api/v3/",
      "https://auth.example.com/api/v3/",
    ]);
  });

  test("a choice of variables applies to its server", () => {
    const choice = {
      kind: "described",
      url: "https://{r}.example.com/",
      variables: { r: "us" },
    } as const;
    const all = targets({
      ...base,
      servers: [{ url: choice.url, variables: { r: { default: "eu" } } }],
      sandbox: { status: "absent" },
      choice,
    });
    expect(chosenTarget(all, choice).apiRoot).toBe("https://us.example.com/");
  });

  test("a choice that is gone falls back to the first", () => {
    const all = targets({ ...base, sandbox: { status: "absent" } });
    expect(chosenTarget(all, { kind: "own", host: "gone" })).toBe(all[0]);
  });
});

test("an operation's own servers replace the description's", () => {
  const description = {
    openapi: "3.0.3",
    info: { title: "t", version: "1" },
    servers: [{ url: "/a/" }],
    paths: { "/x/": { get: { servers: [{ url: "/b/" }] }, post: {} } },
  };
  expect(operationServers(description, "/x/", "get")).toEqual([{ url: "/b/" }]);
  expect(operationServers(description, "/x/", "post")).toEqual([
    { url: "/a/" },
  ]);
});

describe("an operation with servers of its own", () => {
  const description = {
    openapi: "3.0.3",
    info: { title: "t", version: "1" },
    servers: [{ url: "https://api.example.com/" }],
    paths: {
      "/path/": { servers: [{ url: "https://path.example.com/" }], get: {} },
      "/own/": {
        servers: [{ url: "https://path.example.com/" }],
        get: { servers: [{ url: "https://files.example.com/" }] },
      },
      "/none/": { get: {} },
    },
  };
  const begun = (
    path: string,
    more: Partial<Parameters<typeof targets>[0]> = {},
  ) => {
    const all = targets({
      ...base,
      servers: operationServers(description, path, "get"),
      sandbox: present,
      isAuthentik: false,
      ...more,
    });
    return chosenTarget(all, more.choice).apiRoot;
  };

  test.each([
    ["/own/", "https://files.example.com/"],
    ["/path/", "https://path.example.com/"],
    ["/none/", "https://api.example.com/"],
  ])("%s begins with %s", (path, apiRoot) => {
    expect(begun(path)).toBe(apiRoot);
  });

  test("does so where another described server was chosen elsewhere", () => {
    const choice = {
      kind: "described",
      url: "https://api.example.com/",
      variables: {},
    } as const;
    expect(begun("/own/", { choice })).toBe("https://files.example.com/");
    expect(begun("/none/", { choice })).toBe("https://api.example.com/");
  });

  test("keeps to the reader's own server and to a sandbox that were chosen", () => {
    const own = { kind: "own", host: "https://mine.example.com/v1" } as const;
    expect(begun("/own/", { choice: own, hosts: [own.host] })).toBe(
      "https://mine.example.com/v1",
    );
    expect(begun("/own/", { choice: { kind: "sandbox" } })).toBe(
      `${origin}/api/v3/`,
    );
  });
});

test("an application's slug gives its issuer, a URL stays", () => {
  const root = "https://example.com/auth/api/v3/";
  expect(issuerOf(" my app ", root)).toBe(
    "https://example.com/auth/application/o/my%20app/",
  );
  expect(issuerOf("https://id.example/", root)).toBe("https://id.example/");
});

test("variables that hold a secret are not written down", () => {
  expect(
    writableChoice({
      kind: "described",
      url: "https://{region}.example.com/{api_key}",
      variables: { region: "eu", api_key: "canary" },
    }),
  ).toEqual({
    kind: "described",
    url: "https://{region}.example.com/{api_key}",
    variables: { region: "eu" },
  });
  expect(writableChoice({ kind: "own", host: "h" })).toEqual({
    kind: "own",
    host: "h",
  });
});

test("variables that hold a secret are masked where the server is shown", () => {
  const server = { url: "https://{region}.example.com/{api_key}/" };
  const [{ apiRoot, maskedRoot }] = targets({
    servers: [server],
    sandbox: { status: "absent" },
    choice: {
      kind: "described",
      url: server.url,
      variables: { region: "eu", api_key: "canary" },
    },
    hosts: [],
    signIn: {},
    origin: "https://docs.example.com",
    isAuthentik: true,
  });
  expect(apiRoot).toBe("https://eu.example.com/canary/");
  expect(maskedRoot).toBe("https://eu.example.com/API_KEY/");
});
