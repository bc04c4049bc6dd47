import { expect, test, vi } from "vitest";
import { requestDeviceCode } from "./device";
import { endSession } from "./signOut";

const issuer = "https://id.example/app/";
const client = { issuer, clientId: "docs" };
const endpoint = (name: string) => `https://id.example/${name}`;

/** A provider that responds by path and records its requests. */
function provider(responses: Record<string, () => Response>) {
  const requests: string[] = [];
  const respond: typeof fetch = (input) => {
    const url = input instanceof Request ? input.url : String(input);
    const { pathname } = new URL(url);
    if (!pathname.includes("/.well-known/")) requests.push(pathname);
    const name = Object.keys(responses).find((key) => pathname.endsWith(key));
    return Promise.resolve(
      responses[name ?? ""]?.() ?? new Response("", { status: 404 }),
    );
  };
  return { requests, fetch: vi.fn(respond) };
}

const metadata = (more: object) => () =>
  Response.json({ issuer, token_endpoint: endpoint("token"), ...more });

test.each([
  ["is named", { revocation_endpoint_auth_methods_supported: ["none"] }, 2],
  [
    "is named for the token endpoint",
    { token_endpoint_auth_methods_supported: ["none"] },
    2,
  ],
  [
    "is only another endpoint's",
    {
      revocation_endpoint_auth_methods_supported: ["client_secret_basic"],
      token_endpoint_auth_methods_supported: ["none"],
    },
    0,
  ],
  ["is not named", {}, 0],
])(
  "revokes tokens only if public clients may: the method none %s",
  async (_, methods, count) => {
    const { requests, fetch } = provider({
      "openid-configuration": metadata({
        revocation_endpoint: endpoint("revoke"),
        ...methods,
      }),
      revoke: () => new Response(""),
    });
    const tokens = {
      accessToken: "a",
      refreshToken: "r",
      scopes: [],
      obtainedAt: 0,
    };
    expect(await endSession(client, tokens, { fetch })).toBeUndefined();
    expect(requests).toEqual(Array.from({ length: count }, () => "/revoke"));
  },
);

/** Waits for a device's token while the token endpoint returns these errors in turn. */
async function waitFor(...errors: string[]) {
  const { requests, fetch } = provider({
    "openid-configuration": metadata({
      device_authorization_endpoint: endpoint("device"),
    }),
    device: () =>
      Response.json({
        device_code: "d",
        user_code: "u",
        verification_uri: endpoint("verify"),
        expires_in: 60,
        interval: 0.001,
      }),
    token: () => {
      const error = errors.shift();
      return error === undefined
        ? Response.json({ access_token: "a", token_type: "bearer" })
        : Response.json({ error }, { status: 400 });
    },
  });
  const code = await requestDeviceCode(client, [], { fetch });
  const tokens = await code.wait(new AbortController().signal);
  return { tokens, asked: requests.filter((path) => path === "/token").length };
}

test("polling continues while authorization is pending", async () => {
  const { tokens, asked } = await waitFor(
    "authorization_pending",
    "authorization_pending",
  );
  expect(tokens.accessToken).toBe("a");
  expect(asked).toBe(3);
});

test.each(["access_denied", "expired_token"])(
  "%s ends the polling for a device",
  async (error) => {
    await expect(waitFor("authorization_pending", error)).rejects.toThrow(
      error,
    );
  },
);

test("slow_down adds five seconds to the polling interval", async () => {
  vi.useFakeTimers();
  try {
    const start = Date.now();
    const waiting = waitFor("slow_down");
    await vi.advanceTimersByTimeAsync(4900);
    let isOver = false;
    void waiting.then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(50);
    expect(isOver).toBe(false);
    await vi.runAllTimersAsync();
    await waiting;
    expect(Date.now() - start).toBeGreaterThanOrEqual(5000);
  } finally {
    vi.useRealTimers();
  }
});
