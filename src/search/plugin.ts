import path from "node:path";
import type { Plugin } from "@docusaurus/types";

/** Lets every page open the search. */
export default function searchPlugin(): Plugin {
  return {
    name: "search",
    getClientModules: () => [path.join(__dirname, "client/index.ts")],
  };
}
