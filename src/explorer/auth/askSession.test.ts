import { expect, test } from "vitest";
import { askSession } from "./askSession";

const asked: RequestInit[] = [];
const ask = (status: number, body: string) =>
  askSession("https://auth.example.com/api/v3/", {
    fetch: (url, init) => {
      expect(url).toBe("https://auth.example.com/api/v3/core/users/me/");
      asked.push(init ?? {});
      return Promise.resolve(new Response(body, { status }));
    },
  });

test("returns the session's user", async () => {
  expect(await ask(200, '{"user": {"username": "mira"}}')).toEqual({
    kind: "found",
    username: "mira",
  });
  expect(asked.at(-1)?.credentials).toBe("same-origin");
});

test.each([401, 403])("%s means that there is no session", async (status) => {
  expect(await ask(status, '{"detail": "…"}')).toEqual({ kind: "none" });
});

test("an API without such an operation gives an unknown user", async () => {
  expect(await ask(404, "")).toMatchObject({ kind: "unknown" });
  expect(await ask(200, "<html>")).toMatchObject({ kind: "unknown" });
  expect(await ask(200, '{"user": "mira"}')).toMatchObject({
    kind: "unknown",
  });
});

test("an unreachable API is not a session", async () => {
  const found = await askSession("https://auth.example.com/api/v3/", {
    fetch: () => Promise.reject(new TypeError("Failed to fetch")),
  });
  expect(found).toMatchObject({ kind: "unknown" });
});
