import { expect, it } from "vitest";
import {
  contentSecurityPolicy,
  inlineScripts,
  metaPolicy,
  withMetaPolicy,
} from "./content-security-policy";

const page = `<script>a()</script><script src=/b.js defer></script>
<script type=application/ld+json>{"c":1}</script><script data-x="1">d(
)</script>`;

it("finds the inline scripts of a page", () => {
  expect(inlineScripts(page)).toEqual(["a()", "d(\n)"]);
});

it("allows exactly these scripts, each listed once", () => {
  const policy = contentSecurityPolicy([page, page]);
  const [, scripts = ""] = /script-src ([^;]+)/.exec(policy) ?? [];
  expect(scripts.split(" ")).toEqual([
    "'self'",
    // printf 'a()' | openssl sha256 -binary | base64
    "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
    expect.stringMatching(/^'sha256-.{43}='$/),
  ]);
  expect(policy).not.toContain("unsafe-eval");
});

it("has every directive in the page except those for headers only", () => {
  const rest = contentSecurityPolicy([page]).replace(metaPolicy([page]), "");
  expect(rest).toBe("; frame-ancestors 'none'");
});

it.each([
  '<html><head>\n<meta charset="UTF-8">\n<script>a()</script></head>',
  "<html><head><meta charset=utf-8><script>a()</script></head>",
])("is inserted before everything it applies to: %s", (html) => {
  const meta = `<meta http-equiv="Content-Security-Policy" content="p 'x'">`;
  const protectedPage = withMetaPolicy(html, "p 'x'");
  expect(protectedPage.replace(`\n${meta}`, "")).toBe(html);
  expect(protectedPage).toMatch(/<meta charset[^>]*>\n<meta http-equiv=/);
});

it("rejects a page without a place for the policy", () => {
  expect(() => withMetaPolicy("<html><head><title>", "p")).toThrow(
    'its head does not begin with <meta charset="UTF-8">',
  );
});
