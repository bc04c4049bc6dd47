import path from "node:path";
import { transformFileSync } from "@swc/core";

/** The script that every page has in its head, as it stands in the HTML. */
export function earlyScript(): string {
  const { code } = transformFileSync(path.join(__dirname, "early.ts"), {
    configFile: false,
    swcrc: false,
    isModule: false,
    minify: true,
    jsc: {
      parser: { syntax: "typescript" },
      target: "es2020",
      minify: { compress: true, mangle: { toplevel: true } },
    },
  });
  return code.trim();
}
