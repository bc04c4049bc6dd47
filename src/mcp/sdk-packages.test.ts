import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const sdk = path.resolve("node_modules/@modelcontextprotocol/sdk");
const skipped = Object.keys(
  (
    JSON.parse(readFileSync("package.json", "utf8")) as {
      overrides: Record<string, Record<string, string>>;
    }
  ).overrides["@modelcontextprotocol/sdk"] ?? {},
);

/** Modules of the SDK that this project and its tests load. */
const entries = [
  ...["server/mcp.js", "server/stdio.js", "server/streamableHttp.js"],
  ...["client/index.js", "client/stdio.js", "client/streamableHttp.js"],
  "inMemory.js",
];

/** Returns the packages that modules need, following the SDK's imports. */
function packagesOf(entries: readonly string[]): Set<string> {
  const queue = entries.map((name) => path.join(sdk, "dist/esm", name));
  const seen = new Set(queue);
  const packages = new Set<string>();
  for (const file of queue)
    for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(
      /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g,
    )) {
      if (!specifier.startsWith(".")) packages.add(specifier);
      const next = path.resolve(path.dirname(file), specifier);
      if (!specifier.startsWith(".") || seen.has(next) || !existsSync(next))
        continue;
      seen.add(next);
      queue.push(next);
    }
  return packages;
}

it("needs none of the omitted packages", () => {
  const packages = packagesOf(entries);
  expect(packages).toContain("@hono/node-server");
  expect(packages).toContain("cross-spawn");
  expect(skipped).toContain("express");
  const needed = [...packages].filter((name) =>
    skipped.some((one) => `${name}/`.startsWith(`${one}/`)),
  );
  expect(needed).toEqual([]);
});

it("detects a needed package", () => {
  expect(packagesOf(["server/express.js"])).toContain("express");
});
