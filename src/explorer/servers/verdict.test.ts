import { expect, test } from "vitest";
import type { Reach } from "../../request/reach";
import { verdict } from "./verdict";

const judge = (found: Reach) =>
  verdict(found, "https://auth.example.com/api/v3/", "https://docs.example");

test("an authentik is known by its configuration", () => {
  const open = {
    kind: "open",
    status: 200,
    mediaType: "application/json",
  } as const;
  expect(judge({ ...open, json: { capabilities: [] } }).isGood).toBe(true);
  expect(judge({ ...open, json: {} }).isGood).toBe(false);
  expect(judge({ ...open, json: [] }).isGood).toBe(false);
});

test("what else answers is described", () => {
  const { isGood, text } = judge({
    kind: "open",
    status: 404,
    mediaType: "text/html",
  });
  expect(isGood).toBe(false);
  expect(text).toContain("404, text/html");
});

test("each way not to be answered has its way out", () => {
  expect(judge({ kind: "closed" }).text).toContain(
    "Access-Control-Allow-Origin: https://docs.example",
  );
  expect(judge({ kind: "unreachable" }).text).toContain("curl -i https://auth");
  expect(judge({ kind: "insecure" }).text).toContain("https address");
});
