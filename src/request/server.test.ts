import { describe, expect, test } from "vitest";
import { apiRootOn, hostUrl, httpUrl, ownServerUrl, serverUrl } from "./server";

describe("serverUrl", () => {
  const server = {
    url: "https://{region}.example.com:{port}/api",
    variables: {
      region: { default: "eu", enum: ["eu", "us"] },
      port: { default: "443" },
    },
  };

  test("fills in variables; a chosen value overrides the default", () => {
    expect(serverUrl(server, "http://x")).toBe("https://eu.example.com/api");
    expect(serverUrl(server, "http://x", { region: "us", port: "8443" })).toBe(
      "https://us.example.com:8443/api",
    );
  });

  test("resolves a relative server against the page's origin", () => {
    expect(serverUrl({ url: "/api/v3/" }, "http://127.0.0.1:3000")).toBe(
      "http://127.0.0.1:3000/api/v3/",
    );
  });
});

describe("httpUrl", () => {
  test.each([
    ["nonsense", /is not a URL/],
    ["ftp://x", /must begin with https/],
    ["javascript:alert(1)", /must begin with https/],
    ["https://a:b@x.example", /user name or password/],
  ])("refuses %s", (url, message) => {
    expect(() => httpUrl(url)).toThrow(message);
  });

  test("drops query and fragment", () => {
    expect(httpUrl("https://x.example/a?b#c").href).toBe("https://x.example/a");
  });
});

describe("apiRootOn", () => {
  const server = { url: "/api/v3/" };

  test.each([
    ["https://auth.example.com", "https://auth.example.com/api/v3/"],
    ["auth.example.com", "https://auth.example.com/api/v3/"],
    ["localhost:9000", "http://localhost:9000/api/v3/"],
    ["https://example.com/auth/", "https://example.com/auth/api/v3/"],
    ["https://example.com/api/v3", "https://example.com/api/v3/"],
  ])("%s", (host, root) => {
    expect(apiRootOn(host, server)).toBe(root);
  });

  test("keeps the path of an absolute server", () => {
    expect(
      apiRootOn("https://mine.example", { url: "https://theirs.example/v1" }),
    ).toBe("https://mine.example/v1");
  });
});

test.each([
  ["auth.example.com", "https://auth.example.com"],
  ["https://AUTH.example.com/", "https://auth.example.com"],
  ["https://auth.example.com:443/api/v3/", "https://auth.example.com"],
  ["example.com/auth/", "https://example.com/auth"],
])("normalizes %s to the host %s", (given, host) => {
  expect(hostUrl(given, { url: "/api/v3/" })).toBe(host);
});

describe("ownServerUrl", () => {
  const server = { url: "/api/v3/" };

  test.each([
    "https://auth.example.com/if/admin/#/core/users",
    "https://auth.example.com/if/user/",
    "https://auth.example.com/flows/-/default/authentication/",
    "https://auth.example.com/application/o/docs/",
    "https://auth.example.com/outpost.goauthentik.io/start",
    "https://auth.example.com/api/v3",
  ])("for authentik, %s is a page of the server at its root", (entered) => {
    expect(ownServerUrl(entered, server, true)).toBe(
      "https://auth.example.com/api/v3/",
    );
  });

  test("for authentik, a path before its own is kept", () => {
    expect(ownServerUrl("example.com/auth/if/admin/#/x", server, true)).toBe(
      "https://example.com/auth/api/v3/",
    );
  });

  test.each([
    [
      "https://api.example.com/if/admin/x",
      "https://api.example.com/if/admin/x",
    ],
    ["https://api.example.com/flows/7/", "https://api.example.com/flows/7/"],
    ["api.example.com/v2", "https://api.example.com/v2"],
    ["localhost:8080", "http://localhost:8080/"],
  ])("for any other API, %s is taken as it is", (entered, url) => {
    expect(ownServerUrl(entered, server, false)).toBe(url);
  });
});
