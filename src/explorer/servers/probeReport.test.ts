import { expect, test } from "vitest";
import type { ProbeResult } from "../../request/probe";
import { reportProbe } from "./probeReport";

const reportOf = (found: ProbeResult) =>
  reportProbe(
    found,
    "https://auth.example.com/api/v3/",
    "https://docs.example",
  );

test("an authentik is recognized by its configuration", () => {
  const open = {
    kind: "open",
    status: 200,
    mediaType: "application/json",
  } as const;
  expect(reportOf({ ...open, json: { capabilities: [] } }).isUsable).toBe(true);
  expect(reportOf({ ...open, json: {} }).isUsable).toBe(false);
  expect(reportOf({ ...open, json: [] }).isUsable).toBe(false);
});

test("another server that responds is described", () => {
  const { isUsable, text } = reportOf({
    kind: "open",
    status: 404,
    mediaType: "text/html",
  });
  expect(isUsable).toBe(false);
  expect(text).toContain("404, text/html");
});

test("each failure has a remedy", () => {
  expect(reportOf({ kind: "closed" }).text).toContain(
    "Access-Control-Allow-Origin: https://docs.example",
  );
  expect(reportOf({ kind: "unreachable" }).text).toContain(
    "curl -i https://auth",
  );
  expect(reportOf({ kind: "insecure" }).text).toContain("https URL");
});
