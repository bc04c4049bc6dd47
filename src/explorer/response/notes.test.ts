import { expect, test } from "vitest";
import type { ReceivedResponse } from "../../request/receive";
import { responseNotes } from "./notes";

const origin = "https://docs.example";
const notes = (
  change: Partial<ReceivedResponse>,
  method = "GET",
  type = "application/json",
) =>
  responseNotes({
    origin,
    request: { method, url: "https://api.example/strict" },
    response: {
      status: 200,
      statusText: "",
      url: "https://api.example/strict",
      redirected: false,
      headers: [["content-type", type]],
      bytes: new Uint8Array(),
      firstByte: 0,
      total: 0,
      receivedAt: 0,
      ...change,
    },
    operation: {
      path: "/strict",
      method: "get",
      description: {
        openapi: "3.0.3",
        info: { title: "t", version: "1" },
        paths: {
          "/strict": {
            get: {
              responses: {
                200: {
                  description: "",
                  content: { "application/json": {} },
                  headers: { "X-Total": {}, "Content-Type": {} },
                },
              },
            },
          },
        },
      },
    },
  });

const total: [string, string] = ["x-total", "1"];
const json: [string, string] = ["content-type", "application/json"];

test("a redirect is reported, and that a POST was probably repeated as GET", () => {
  const to = {
    redirected: true,
    url: "https://api.example/strict/",
    headers: [json, total],
  };
  expect(notes(to)).toEqual(["Redirected to https://api.example/strict/."]);
  expect(notes(to, "POST")[0]).toMatch(
    /strict\/\. .*POST as GET, without its body/,
  );
  expect(notes(to, "PUT")[0]).toMatch(/as GET, .*if the status was 303/);
  expect(notes(to, "HEAD")).toEqual(notes(to));
});

test("an HTML page is not a success if data is described", () => {
  const html: [string, string] = ["content-type", "text/html; charset=utf-8"];
  expect(notes({ headers: [html, total] })[0]).toContain("sign-in page");
  expect(notes({ headers: [html, total], status: 404 })).toEqual([]);
  expect(notes({ headers: [json, total] })).toEqual([]);
});

test("described headers that CORS hides are named", () => {
  expect(notes({ headers: [json] })[0]).toContain("X-Total");
  expect(notes({ headers: [json], url: `${origin}/strict` })).toEqual([]);
});
