import path from "node:path";
import { transformFileSync } from "@swc/core";

/** Compiles the script for the head of every page, as inlined into the HTML. */
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
