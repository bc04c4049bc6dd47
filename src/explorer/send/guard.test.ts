import { expect, test } from "vitest";
import type { Method } from "../../description/model/types";
import { asksFirst } from "./guard";

const sandbox = {
  choice: { kind: "sandbox" },
  label: "",
  apiRoot: "",
} as const;
const own = {
  choice: { kind: "own", host: "auth.example.com" },
  label: "",
  apiRoot: "",
} as const;

test.each<[Method, boolean]>([
  ["get", false],
  ["head", false],
  ["post", true],
  ["put", true],
  ["patch", true],
  ["delete", true],
])("%s asks first outside the sandbox: %s", (method, asks) => {
  expect(asksFirst(method, own)).toBe(asks);
  expect(asksFirst(method, sandbox)).toBe(false);
});
