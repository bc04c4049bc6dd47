import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const load = `
  const release = { ...process.release, lts: "Hydrogen" };
  Object.defineProperty(process, "release", { value: release });
  import("./src/sandbox/provider/pool.ts").then(() => console.log("loaded"));
`;

test("loading the provider prints no warning, even on a Node.js release that oidc-provider warns about", () => {
  const output = execFileSync(
    "sh",
    ["-c", '"$0" --import tsx -e "$1" 2>&1', process.execPath, load],
    { encoding: "utf8" },
  );
  expect(output).toBe("loaded\n");
});
