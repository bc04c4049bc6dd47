import { expect, test } from "vitest";
import {
  explainFailure,
  type FailureReason,
  findFailureReason,
} from "./failure";

const request = {
  method: "PUT",
  url: "https://api.example.com/users/7?token=canary",
  headers: [
    ["Accept", "application/json"],
    ["Authorization", "Bearer canary"],
    ["Content-Type", "application/json"],
  ] as [string, string][],
  cookies: [],
};
const page = { origin: "https://docs.example.com", isOnline: true };
const refused = () => Promise.reject(new TypeError("Failed to fetch"));
const opaque = (type: string) =>
  Object.defineProperty(new Response(null), "type", { value: type });

const server =
  (readable: () => Promise<Response>, blind: () => Promise<Response>) =>
  (_: unknown, init?: RequestInit) =>
    init?.mode === "no-cors" ? blind() : readable();

test.each<[FailureReason, typeof fetch]>([
  ["unreachable", refused],
  ["cors", server(refused, () => Promise.resolve(opaque("opaque")))],
  [
    "redirect",
    server(() => Promise.resolve(opaque("opaqueredirect")), refused),
  ],
  ["cors", server(() => Promise.resolve(new Response()), refused)],
])("%s is detected by further requests", async (reason, fetcher) => {
  expect(await findFailureReason(request, page, fetcher)).toBe(reason);
});

test("sends no further request if the browser would block it", async () => {
  const requested: unknown[] = [];
  const fetcher: typeof fetch = (url) => {
    requested.push(url);
    return refused();
  };
  const find = (url: string, isOnline = true) =>
    findFailureReason({ ...request, url }, { ...page, isOnline }, fetcher);
  expect(await find("http://192.168.1.9/api/")).toBe("insecure");
  expect(await find("https://api.example.com/", false)).toBe("offline");
  expect(requested).toEqual([]);
  expect(await find("http://127.0.0.1:9/", false)).toBe("unreachable");
});

test("repeats the request without credentials, query, body or method", async () => {
  const requested: [unknown, RequestInit | undefined][] = [];
  await findFailureReason(request, page, (url, init) => {
    requested.push([url, init]);
    return refused();
  });
  expect(requested).toHaveLength(2);
  expect(JSON.stringify(requested)).not.toMatch(/canary|PUT|"body"/);
  expect(requested[0]?.[1]).toMatchObject({ credentials: "omit" });
});

test("each reason has a remedy, and CORS names what the server must allow", () => {
  const text = (reason: FailureReason) => explainFailure(reason, request, page);
  expect(text("cors")).toContain(
    '"Access-Control-Allow-Origin: https://docs.example.com", and "Access-Control-Allow-Methods: PUT" and "Access-Control-Allow-Headers: authorization, content-type"',
  );
  expect(text("insecure")).toContain("https URL of api.example.com");
  expect(text("redirect")).toContain("sign-in page");
  expect(text("unreachable")).toContain("curl -i https://api.example.com/");
  expect(text("offline")).toContain("offline");
  const simple = { ...request, method: "GET", headers: [] };
  expect(explainFailure("cors", simple, page)).not.toContain("preflight");
});
