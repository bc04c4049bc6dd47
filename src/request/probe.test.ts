import { describe, expect, test } from "vitest";
import { isLoopback } from "./loopback";
import { probe } from "./probe";

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

  test("distinguishes open, closed and unreachable", async () => {
    expect(await ask(["cors", "no-cors"])).toMatchObject({ kind: "open" });
    expect(await ask(["no-cors"])).toEqual({ kind: "closed" });
    expect(await ask([])).toEqual({ kind: "unreachable" });
  });

  test("returns the status, the media type, and the JSON if it is valid", async () => {
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

  test("does not try plain http to another computer", async () => {
    expect(await ask(["cors"], "http://192.168.1.9:9000/")).toEqual({
      kind: "insecure",
    });
    expect(await ask(["cors"], "http://localhost:9000/")).toMatchObject({
      kind: "open",
    });
  });

  test("sends no credentials", async () => {
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

test("only this computer counts as loopback", () => {
  for (const name of ["localhost", "a.localhost", "127.0.0.1", "[::1]"]) {
    expect(isLoopback(name)).toBe(true);
  }
  for (const name of ["localhost.evil.test", "128.0.0.1", "127.0.0.1.nip.io"]) {
    expect(isLoopback(name)).toBe(false);
  }
});
