import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as oauth from "oauth4webapi";
import {
  authorize,
  discover,
  exchange,
  insecure,
  refusal,
  type Attempt,
  type TestClient,
  discoverLog,
  fetchMe,
} from "../testing/client";
import { Browser } from "../testing/browser";
import { start, type Running } from "../testing/server";

let running: Running;
let site: TestClient;

beforeAll(async () => {
  running = await start();
  site = await discover(running.origin);
});
afterAll(() => running.close());

const sha = (verifier: string) => oauth.calculatePKCECodeChallenge(verifier);

/** Returns the error sent to the redirect URI. */
const sentBack = ({ url }: Attempt) => url.searchParams.get("error");

/** Returns the error shown on a page instead of being sent to the redirect URI. */
const shown = ({ page }: Attempt) =>
  /<code>(\w+)<\/code>/.exec(page ?? "")?.[1];

const token = (form: Record<string, string>, headers = {}) =>
  fetch(`${running.origin}/application/o/token/`, {
    method: "POST",
    headers,
    body: new URLSearchParams(form),
  });
const errorOf = async (response: Response) =>
  ((await response.json()) as { error: string }).error;

/** Returns the form of a code exchange that would succeed. */
const exchangeForm = (attempt: Attempt) => ({
  grant_type: "authorization_code",
  client_id: site.client.client_id,
  code: attempt.url.searchParams.get("code") ?? "",
  redirect_uri: site.redirectUri,
  code_verifier: attempt.verifier,
});

describe("authorization rejects", () => {
  test("a request without PKCE", async () => {
    const attempt = await authorize(site, {
      code_challenge: undefined,
      code_challenge_method: undefined,
    });
    expect(sentBack(attempt)).toBe("invalid_request");
  });

  test("the PKCE method plain", async () => {
    const attempt = await authorize(site, { code_challenge_method: "plain" });
    expect(sentBack(attempt)).toBe("invalid_request");
  });

  test("another site's redirect URI, without sending anything there", async () => {
    const attempt = await authorize(site, {
      redirect_uri: "https://evil.example/",
    });
    expect(shown(attempt)).toBe("invalid_redirect_uri");
  });

  test("a redirect URI that only starts like the registered one", async () => {
    const attempt = await authorize(site, {
      redirect_uri: `${site.redirectUri}more`,
    });
    expect(shown(attempt)).toBe("invalid_redirect_uri");
  });

  test("an unknown client", async () => {
    const attempt = await authorize(site, { client_id: "nobody" });
    expect(shown(attempt)).toBe("invalid_client");
  });

  test("the implicit flow", async () => {
    const attempt = await authorize(site, { response_type: "token" });
    expect(attempt.url.searchParams.get("code")).toBeNull();
    expect(attempt.url.href + (attempt.page ?? "")).toMatch(
      /unsupported_response_type/,
    );
  });

  test("prompt=none if the user is not signed in", async () => {
    const attempt = await authorize(site, { prompt: "none" });
    expect(sentBack(attempt)).toBe("login_required");
  });

  test("a wrong password", async () => {
    const attempt = await authorize(site, {}, new Browser(), {
      username: "mira",
      password: "wrong",
    });
    expect(attempt.status).toBe(401);
  });

  test("an inactive account", async () => {
    const attempt = await authorize(site, {}, new Browser(), {
      username: "tomasz",
      password: "sandbox-tomasz",
    });
    expect(attempt.status).toBe(401);
  });

  test("a user without access to the application", async () => {
    const log = await discoverLog(running.origin, "x");
    const attempt = await authorize(log, {}, new Browser(), {
      username: "ines",
      password: "sandbox-ines",
    });
    expect(attempt.status).toBe(403);
    expect(attempt.page).toContain("no access");
  });
});

describe("the token endpoint rejects", () => {
  test("a wrong verifier", async () => {
    const attempt = await authorize(site);
    attempt.verifier = oauth.generateRandomCodeVerifier();
    expect(await refusal(exchange(site, attempt))).toBe("invalid_grant");
  });

  test("a missing verifier", async () => {
    const { code_verifier: _, ...form } = exchangeForm(await authorize(site));
    expect(await errorOf(await token(form))).toBe("invalid_grant");
  });

  test("the challenge in place of the verifier", async () => {
    const attempt = await authorize(site);
    const form = {
      ...exchangeForm(attempt),
      code_verifier: await sha(attempt.verifier),
    };
    expect(await errorOf(await token(form))).toBe("invalid_grant");
  });

  test("a replayed code, and revokes its tokens", async () => {
    const attempt = await authorize(site);
    const tokens = await exchange(site, attempt);
    expect(await refusal(exchange(site, attempt))).toBe("invalid_grant");
    const response = await fetchMe(running.origin, tokens.access_token);
    expect(response.status).toBe(403);
  });

  test("another redirect URI than the code was issued for", async () => {
    const form = {
      ...exchangeForm(await authorize(site)),
      redirect_uri: `${running.origin}/`,
    };
    expect(await errorOf(await token(form))).toBe("invalid_grant");
  });

  test("another client than the code was issued to", async () => {
    const form = {
      ...exchangeForm(await authorize(site)),
      client_id: "star-catalogue",
    };
    expect(await errorOf(await token(form))).toBe("invalid_grant");
  });

  test("an unknown code", async () => {
    const form = { ...exchangeForm(await authorize(site)), code: "made-up" };
    expect(await errorOf(await token(form))).toBe("invalid_grant");
  });

  test("an expired code", async () => {
    const attempt = await authorize(site);
    vi.useFakeTimers({ now: Date.now() + 90_000, toFake: ["Date"] });
    try {
      expect(await errorOf(await token(exchangeForm(attempt)))).toBe(
        "invalid_grant",
      );
    } finally {
      vi.useRealTimers();
    }
  });

  test("an unknown client", async () => {
    const response = await token({
      ...exchangeForm(await authorize(site)),
      client_id: "nobody",
    });
    expect(response.status).toBe(401);
    expect(await errorOf(response)).toBe("invalid_client");
  });

  test("a confidential client with a wrong secret", async () => {
    const response = await token({
      grant_type: "client_credentials",
      client_id: "dome-control",
      client_secret: "wrong",
    });
    expect(await errorOf(response)).toBe("invalid_client");
  });

  test("a confidential client without a secret", async () => {
    const response = await token({
      grant_type: "client_credentials",
      client_id: "dome-control",
    });
    expect(await errorOf(response)).toBe("invalid_client");
  });

  test("client credentials from a public client", async () => {
    const response = await token({
      grant_type: "client_credentials",
      client_id: "authentik-api-docs",
    });
    expect(await errorOf(response)).toBe("invalid_grant");
  });

  test("the password grant", async () => {
    const response = await token({
      grant_type: "password",
      client_id: "authentik-api-docs",
      username: "mira",
      password: "sandbox-mira",
    });
    expect(await errorOf(response)).toBe("unsupported_grant_type");
  });

  test("an invalid refresh token", async () => {
    const response = await oauth.refreshTokenGrantRequest(
      site.as,
      site.client,
      site.auth,
      "made-up",
      insecure,
    );
    expect(await errorOf(response)).toBe("invalid_grant");
  });

  test("a JSON body", async () => {
    const response = await fetch(site.as.token_endpoint ?? "", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(await errorOf(response)).toBe("invalid_request");
  });
});

describe("other endpoints reject", () => {
  test("revocation by a public client", async () => {
    const tokens = await exchange(site, await authorize(site));
    const response = await oauth.revocationRequest(
      site.as,
      site.client,
      site.auth,
      tokens.access_token,
      insecure,
    );
    expect(response.status).toBe(401);
    expect(await errorOf(response)).toBe("invalid_client");
  });

  test("introspection by a public client", async () => {
    const response = await oauth.introspectionRequest(
      site.as,
      site.client,
      site.auth,
      "x",
      insecure,
    );
    expect(await errorOf(response)).toBe("invalid_client");
  });

  test("an invalid token at userinfo", async () => {
    const response = await oauth.userInfoRequest(
      site.as,
      site.client,
      "made-up",
      insecure,
    );
    expect(response.status).toBe(401);
  });

  test("the discovery of an unknown application", async () => {
    const response = await fetch(
      `${running.origin}/application/o/nothing/.well-known/openid-configuration`,
    );
    expect(response.status).toBe(404);
  });

  test.each([
    ["GET", "/sandbox/device/x"],
    ["GET", "/sandbox/device/x/"],
    ["GET", "/sandbox/device/%"],
    ["GET", "/sandbox/interaction/x/"],
  ])("a step of a sign-in that has ended: %s %s", async (method, path) => {
    const response = await fetch(running.origin + path, { method });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("This sign-in has expired");
    expect(response.headers.get("content-security-policy")).toContain(
      "default-src 'none'",
    );
  });

  test.each(["/sandbox/device", "/sandbox/device/"])(
    "a code entered without a session, and asks again: %s",
    async (path) => {
      const response = await fetch(running.origin + path, {
        method: "POST",
        body: new URLSearchParams({ user_code: "123456789" }),
      });
      expect(response.status).toBe(200);
      expect(response.url).toBe(`${running.origin}/sandbox/device`);
    },
  );
});
