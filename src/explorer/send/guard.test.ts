import { expect, test } from "vitest";
import type { Method } from "../../description/model/types";
import type { BuiltRequest } from "../../request/types";
import { countsAsSend, needsConfirmation } from "./guard";

const sandbox = {
  choice: { kind: "sandbox" },
  label: "",
  apiRoot: "",
} as const;
const own = {
  choice: { kind: "own", host: "auth.example.com" },
  label: "",
  apiRoot: "https://auth.example.com/api/v3/",
} as const;

test.each<[Method, boolean]>([
  ["get", false],
  ["head", false],
  ["post", true],
  ["put", true],
  ["patch", true],
  ["delete", true],
])("%s needs confirmation outside the sandbox: %s", (method, asks) => {
  expect(needsConfirmation(method, own)).toBe(asks);
  expect(needsConfirmation(method, sandbox)).toBe(false);
});

test("a server that the reader has agreed to change is not asked about again", () => {
  const agreed = new Set(["https://auth.example.com"]);
  expect(needsConfirmation("post", own, agreed)).toBe(false);
  const other = { ...own, apiRoot: "https://other.example.com/api/v3/" };
  expect(needsConfirmation("post", other, agreed)).toBe(true);
});

const get: BuiltRequest = {
  method: "GET",
  url: "https://api.example/a",
  headers: [],
  cookies: [],
};
const other = { ...get, url: "https://api.example/b" };
const post = { ...get, method: "POST" };

test.each<
  [
    string,
    Parameters<typeof countsAsSend>[0]["request"],
    BuiltRequest | undefined,
    boolean,
    number,
    boolean,
  ]
>([
  ["the first press", post, undefined, false, Infinity, true],
  ["a double click after a quick response", post, post, false, 100, false],
  ["the same change later on", post, post, false, 900, true],
  ["the same reading request again", get, get, false, 100, true],
  ["a changed request soon after", other, get, false, 100, true],
  ["the same request while it is on its way", get, get, true, 5000, false],
  ["another safe request in place of a safe one", other, get, true, 9, true],
  ["a change while a safe request is on its way", post, get, true, 9, false],
  ["a safe request while a change is on its way", get, post, true, 9, false],
  [
    "what cannot be built while one is on its way",
    undefined,
    get,
    true,
    9,
    false,
  ],
])("%s: %#", (_, request, previous, isInFlight, sinceLast, counts) => {
  expect(countsAsSend({ request, previous, isInFlight, sinceLast })).toBe(
    counts,
  );
});
