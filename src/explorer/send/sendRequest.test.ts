import { describe, expect, test, vi } from "vitest";
import type { ReceivedResponse } from "../../request/receive";
import { errorDetail } from "./errorDetail";
import { sendRequest } from "./sendRequest";

const response = (status: number, body: unknown = {}): ReceivedResponse => ({
  status,
  statusText: "",
  url: "https://a.example/",
  redirected: false,
  headers: [["content-type", "application/json"]],
  bytes: new TextEncoder().encode(JSON.stringify(body)),
  firstByte: 0,
  total: 0,
  receivedAt: 0,
});

function run(method: string, responses: ReceivedResponse[], refreshed = true) {
  let token = 1;
  const sent: string[] = [];
  const refresh = vi.fn(() => {
    token++;
    return Promise.resolve(refreshed);
  });
  const parts = {
    build: () => ({
      method,
      url: `https://a.example/?t=${token}`,
      headers: [],
      cookies: [],
    }),
    transport: ({ url }: { url: string }) => {
      sent.push(url.slice(-1));
      return Promise.resolve(responses.shift() ?? response(200));
    },
    tokens: { areStale: () => false, refresh },
  };
  return { parts, sent, refresh };
}

describe("sendRequest", () => {
  test("a response that does not reject the credentials is returned", async () => {
    const { parts, sent, refresh } = run("GET", [response(500)]);
    expect(await sendRequest(parts)).toMatchObject({ isRetry: false });
    expect(sent).toEqual(["1"]);
    expect(refresh).not.toHaveBeenCalled();
  });

  test.each([
    response(401),
    response(403, { detail: "Token invalid/expired" }),
  ])(
    "a refused reading request is repeated once with fresh tokens",
    async (first) => {
      const { parts, sent } = run("GET", [first, response(401)]);
      expect(await sendRequest(parts)).toMatchObject({
        isRetry: true,
        response: { status: 401 },
      });
      expect(sent).toEqual(["1", "2"]);
    },
  );

  test.each(["POST", "PUT", "PATCH", "DELETE"])(
    "%s is never repeated",
    async (method) => {
      const { parts, sent } = run(method, [response(401)]);
      expect(await sendRequest(parts)).toMatchObject({ isRetry: false });
      expect(sent).toEqual(["1"]);
    },
  );

  test("missing permissions do not cause a refresh", async () => {
    const { parts, refresh } = run("GET", [
      response(403, {
        detail: "You do not have permission to perform this action.",
      }),
    ]);
    await sendRequest(parts);
    expect(refresh).not.toHaveBeenCalled();
  });

  test("without fresh tokens, nothing is repeated", async () => {
    const { parts, sent } = run("GET", [response(401)], false);
    await sendRequest(parts);
    expect(sent).toEqual(["1"]);
  });

  test("an expiring token is refreshed before sending, for unsafe requests too", async () => {
    const { parts, sent } = run("POST", []);
    await sendRequest({
      ...parts,
      tokens: { ...parts.tokens, areStale: () => true },
    });
    expect(sent).toEqual(["2"]);
  });

  test("an expired token that cannot be refreshed is not sent", async () => {
    const { parts, sent } = run("GET", []);
    await expect(
      sendRequest({
        ...parts,
        tokens: {
          areStale: () => true,
          refresh: () => Promise.reject(new Error("Refused.")),
        },
      }),
    ).rejects.toThrow("has expired. Refused. Sign in again.");
    expect(sent).toEqual([]);
  });
});

test("errorDetail reads JSON errors only", () => {
  expect(errorDetail(response(403, { detail: "x" }))).toBe("x");
  expect(errorDetail(response(403, { detail: 1 }))).toBeUndefined();
  expect(errorDetail({ ...response(403), headers: [] })).toBeUndefined();
  expect(
    errorDetail({ ...response(403), bytes: new TextEncoder().encode("{") }),
  ).toBeUndefined();
});
