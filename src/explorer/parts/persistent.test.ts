import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { apiKey, openStorage, persistentStore } from "./persistent";

const kept = new Map<string, string>();

beforeAll(() => {
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  vi.stubGlobal("window", { localStorage: storage, sessionStorage: storage });
});

afterAll(() => {
  vi.unstubAllGlobals();
});

const isText = (found: unknown): found is string => typeof found === "string";

test("each API at each base URL has separate stored values", () => {
  const server = persistentStore("server", "none", isText);
  openStorage("/a/ Pets");
  server.set("of pets");
  openStorage("/a/ Ships");
  expect(server.get()).toBe("none");
  server.set("of ships");
  openStorage("/b/ Pets");
  expect(server.get()).toBe("none");
  openStorage("/a/ Pets");
  expect(server.get()).toBe("of pets");
  openStorage("/a/ Ships");
  expect(server.get()).toBe("of ships");
  expect([...kept.keys()].sort()).toEqual([
    "server /a/ Pets",
    "server /a/ Ships",
  ]);
  expect(apiKey("server")).toBe("server /a/ Ships");
});

test("shared values are the same for all APIs", () => {
  const language = persistentStore("language", "curl", isText, {
    isShared: true,
  });
  openStorage("/a/ Pets");
  language.set("go");
  openStorage("/a/ Ships");
  expect(language.get()).toBe("go");
  expect(kept.get("language")).toBe('"go"');
});
