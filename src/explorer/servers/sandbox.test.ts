import { expect, test } from "vitest";
import { probe } from "./sandbox";

const answering = (response: () => Response | Promise<Response>) =>
  probe(() => Promise.resolve(response()));

const about = {
  apiRoot: "/api/v3/",
  issuer: "http://127.0.0.1:3000/application/o/api-docs/",
  clientId: "authentik-api-docs",
  users: [],
};

test("a sandbox is detected by its response", async () => {
  expect(await answering(() => Response.json(about))).toEqual({
    status: "present",
    sandbox: about,
  });
});

test.each([
  ["a 404", () => new Response("no", { status: 404 })],
  ["a page", () => new Response("<html>")],
  ["other JSON", () => Response.json({ apiRoot: 1 })],
  ["no response", () => Promise.reject(new TypeError("Failed to fetch"))],
])("%s is no sandbox", async (_, response) => {
  expect(await answering(response)).toEqual({ status: "absent" });
});
