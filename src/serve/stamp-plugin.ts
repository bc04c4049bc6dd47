import type { Plugin } from "@docusaurus/types";
import { stampBuild } from "./fingerprint";

/** Notes after each build what the site is made of, whichever command it was built by. */
export default function stampPlugin(): Plugin {
  return {
    name: "stamp",
    postBuild: ({ outDir }) => stampBuild(outDir),
  };
}
