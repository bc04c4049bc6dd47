import { describe, expect, test, vi } from "vitest";
import type { ReceivedResponse } from "../../request/send";
import { errorDetail, exchange } from "./exchange";

const answer = (status: number, body: unknown = {}): ReceivedResponse => ({
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

function run(method: string, answers: ReceivedResponse[], refreshed = true) {
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
    send: ({ url }: { url: string }) => {
      sent.push(url.slice(-1));
      return Promise.resolve(answers.shift() ?? answer(200));
    },
    stale: () => false,
    refresh,
  };
  return { parts, sent, refresh };
}

describe("exchange", () => {
  test("an answer that is no refusal is taken as it is", async () => {
    const { parts, sent, refresh } = run("GET", [answer(500)]);
    expect(await exchange(parts)).toMatchObject({ retried: false });
    expect(sent).toEqual(["1"]);
    expect(refresh).not.toHaveBeenCalled();
  });

  test.each([answer(401), answer(403, { detail: "Token invalid/expired" })])(
    "a refused reading request is repeated once with fresh tokens",
    async (first) => {
      const { parts, sent } = run("GET", [first, answer(401)]);
      expect(await exchange(parts)).toMatchObject({
        retried: true,
        answer: { status: 401 },
      });
      expect(sent).toEqual(["1", "2"]);
    },
  );

  test.each(["POST", "PUT", "PATCH", "DELETE"])(
    "%s is never repeated",
    async (method) => {
      const { parts, sent } = run(method, [answer(401)]);
      expect(await exchange(parts)).toMatchObject({ retried: false });
      expect(sent).toEqual(["1"]);
    },
  );

  test("missing permissions are no reason to refresh", async () => {
    const { parts, refresh } = run("GET", [
      answer(403, {
        detail: "You do not have permission to perform this action.",
      }),
    ]);
    await exchange(parts);
    expect(refresh).not.toHaveBeenCalled();
  });

  test("no fresh tokens, no repetition", async () => {
    const { parts, sent } = run("GET", [answer(401)], false);
    await exchange(parts);
    expect(sent).toEqual(["1"]);
  });

  test("an expiring token is refreshed before anything is sent, for writes too", async () => {
    const { parts, sent } = run("POST", []);
    await exchange({ ...parts, stale: () => true });
    expect(sent).toEqual(["2"]);
  });

  test("an expired token that cannot be refreshed is not sent", async () => {
    const { parts, sent } = run("GET", []);
    await expect(
      exchange({
        ...parts,
        stale: () => true,
        refresh: () => Promise.reject(new Error("Refused.")),
      }),
    ).rejects.toThrow("has expired. Refused. Sign in again.");
    expect(sent).toEqual([]);
  });
});

test("errorDetail reads JSON errors only", () => {
  expect(errorDetail(answer(403, { detail: "x" }))).toBe("x");
  expect(errorDetail(answer(403, { detail: 1 }))).toBeUndefined();
  expect(errorDetail({ ...answer(403), headers: [] })).toBeUndefined();
  expect(
    errorDetail({ ...answer(403), bytes: new TextEncoder().encode("{") }),
  ).toBeUndefined();
});
