import { expect, test } from "vitest";
import type { RequiredScheme } from "../../credentials/requirements";
import { heldCredentials, isConnected } from "./heldCredentials";

const need = (name: string): RequiredScheme => ({
  name,
  scheme: { type: "http", scheme: "bearer" },
  scopes: [],
});
const of = (scheme: string, apiOrigin: string) => ({
  ...{ scheme, apiOrigin },
  secret: { kind: "token", token: "t" } as const,
});

test("a credential counts for its scheme and origin only", () => {
  const all = [of("a", "https://one.example"), of("a", "https://two.example")];
  expect(
    heldCredentials([need("a"), need("b")], all, "https://two.example/api/"),
  ).toEqual([all[1]]);
});

test("settled is what has a credential for each scheme, or needs none", () => {
  const held = [of("a", "https://one.example")];
  expect(isConnected([need("a")], held, false)).toBe(true);
  expect(isConnected([need("a"), need("b")], held, false)).toBe(false);
  expect(isConnected([], [], true)).toBe(true);
  expect(isConnected([], [], false)).toBe(false);
});
