import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { require as tsRequire } from "tsx/cjs/api";
import { expect, it } from "vitest";
import { checkSiteConfig } from "./check-site-config";

it("accepts the example in the guide", () => {
  const guide = readFileSync("docs/guides/your-own-site.md", "utf8");
  const [, code = ""] = /```ts title="[^"]*"\n([^]*?)```/.exec(guide) ?? [];
  const folder = mkdtempSync(path.join(tmpdir(), "site-config-"));
  try {
    const file = path.join(folder, "harbour.config.ts");
    writeFileSync(file, code);
    const { default: config } = tsRequire(file, __filename) as {
      default: unknown;
    };
    expect(checkSiteConfig(config, file)).toMatchObject({
      title: "Harbour API",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
