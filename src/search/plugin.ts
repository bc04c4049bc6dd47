import path from "node:path";
import type { Plugin } from "@docusaurus/types";

/** Adds the search to every page. */
export default function searchPlugin(): Plugin {
  return {
    name: "search",
    getClientModules: () => [path.join(__dirname, "client/index.ts")],
  };
}
