import { describe, expect, test } from "vitest";
import { isLoopback, reach } from "./reach";

const page = "https://docs.example.com";

const answering =
  (modes: RequestMode[]): typeof fetch =>
  (_, init) =>
    modes.includes(init?.mode ?? "cors")
      ? Promise.resolve(new Response())
      : Promise.reject(new TypeError("Failed to fetch"));

describe("reach", () => {
  const ask = (modes: RequestMode[], url = "https://auth.example.com/") =>
    reach(url, page, { fetch: answering(modes) });

  test("open, closed, unreachable", async () => {
    expect(await ask(["cors", "no-cors"])).toBe("open");
    expect(await ask(["no-cors"])).toBe("closed");
    expect(await ask([])).toBe("unreachable");
  });

  test("plain http to another computer is not even tried", async () => {
    expect(await ask(["cors"], "http://192.168.1.9:9000/")).toBe("insecure");
    expect(await ask(["cors"], "http://localhost:9000/")).toBe("open");
  });

  test("passes no credentials", async () => {
    await reach("https://auth.example.com/", page, {
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
