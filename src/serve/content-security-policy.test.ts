import { expect, it } from "vitest";
import {
  contentSecurityPolicy,
  inlineScripts,
} from "./content-security-policy";

const page = `<script>a()</script><script src=/b.js defer></script>
<script type=application/ld+json>{"c":1}</script><script data-x="1">d(
)</script>`;

it("knows the inline scripts of a page, and no others", () => {
  expect(inlineScripts(page)).toEqual(["a()", "d(\n)"]);
});

it("lets exactly these run, each named once", () => {
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
