import { describe, expect, test } from "vitest";
import { isLoopback, probe } from "./probe";

const page = "https://docs.example.com";

const answering =
  (modes: RequestMode[]): typeof fetch =>
  (_, init) =>
    modes.includes(init?.mode ?? "cors")
      ? Promise.resolve(new Response())
      : Promise.reject(new TypeError("Failed to fetch"));

describe("probe", () => {
  const ask = (modes: RequestMode[], url = "https://auth.example.com/") =>
    probe(url, page, { fetch: answering(modes) });

  test("open, closed, unreachable", async () => {
    expect(await ask(["cors", "no-cors"])).toMatchObject({ kind: "open" });
    expect(await ask(["no-cors"])).toEqual({ kind: "closed" });
    expect(await ask([])).toEqual({ kind: "unreachable" });
  });

  test("says what answered: status, media type, and JSON that is JSON", async () => {
    const found = (body: string, type: string, status = 200) =>
      probe("https://auth.example.com/", page, {
        fetch: () =>
          Promise.resolve(
            new Response(body, { status, headers: { "content-type": type } }),
          ),
      });
    expect(await found("<html>", "text/html; charset=utf-8", 404)).toEqual({
      kind: "open",
      status: 404,
      mediaType: "text/html",
    });
    expect(await found('{"a": 1}', "application/json")).toMatchObject({
      json: { a: 1 },
    });
    expect(await found("{", "application/json")).not.toHaveProperty("json");
  });

  test("plain http to another computer is not even tried", async () => {
    expect(await ask(["cors"], "http://192.168.1.9:9000/")).toEqual({
      kind: "insecure",
    });
    expect(await ask(["cors"], "http://localhost:9000/")).toMatchObject({
      kind: "open",
    });
  });

  test("passes no credentials", async () => {
    await probe("https://auth.example.com/", page, {
      fetch: (_, init) => {
        expect(init).toMatchObject({
          credentials: "omit",
          referrerPolicy: "no-referrer",
        });
        return Promise.resolve(new Response());
      },
    });
  });
});

test("loopback is this computer only", () => {
  for (const name of ["localhost", "a.localhost", "127.0.0.1", "[::1]"]) {
    expect(isLoopback(name)).toBe(true);
  }
  for (const name of ["localhost.evil.test", "128.0.0.1", "127.0.0.1.nip.io"]) {
    expect(isLoopback(name)).toBe(false);
  }
});
