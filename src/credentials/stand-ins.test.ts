import { expect, it } from "vitest";
import type { Description, SecurityScheme } from "../description/model/types";
import { requestStandIns } from "./stand-ins";

const describing = (scheme: SecurityScheme): Description => ({
  openapi: "3.0.3",
  info: { title: "Test", version: "1" },
  security: [{ one: [] }],
  components: { securitySchemes: { one: scheme } },
  paths: { "/": { get: { responses: {} } } },
});

it.each<[SecurityScheme, string[]]>([
  [
    { type: "http", scheme: "bearer" },
    ["header Authorization Bearer ACCESS_TOKEN"],
  ],
  [{ type: "oauth2", flows: {} }, ["header Authorization Bearer ACCESS_TOKEN"]],
  [
    { type: "http", scheme: "Basic" },
    [`header Authorization Basic ${btoa("USERNAME:PASSWORD")}`],
  ],
  [
    { type: "http", scheme: "Token" },
    ["header Authorization Token ACCESS_TOKEN"],
  ],
  [{ type: "http", scheme: "digest" }, []],
  [{ type: "mutualTLS" }, []],
  [{ type: "apiKey", in: "query", name: "key" }, ["query key API_KEY"]],
  [{ type: "apiKey", in: "cookie", name: "s" }, ["cookie s SESSION_COOKIE"]],
])("returns a placeholder for %j", (scheme, expected) => {
  const placed = requestStandIns(describing(scheme), "/", "get");
  expect(
    placed.map(({ in: place, name, value }) => `${place} ${name} ${value}`),
  ).toEqual(expected);
});

it("adds nothing if access is anonymous", () => {
  const description = describing({ type: "http", scheme: "bearer" });
  expect(requestStandIns({ ...description, security: [] }, "/", "get")).toEqual(
    [],
  );
});
