import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";
import type { ChangelogIndex } from "../config/changelog-index";
import {
  changelogIndex,
  generatedStaticDir,
  whatBreaksRoute,
} from "../config/routes";

/** The initial content of the page. */
export type WhatBreaksContent = Pick<ChangelogIndex, "changelog" | "pairs">;

/** Adds the page that shows which changes affect a reader's calls, if the site has a changelog. */
export default function whatBreaksPlugin({
  baseUrl,
  siteDir,
}: LoadContext): Plugin<WhatBreaksContent | undefined> {
  return {
    name: "what-breaks",
    loadContent: () => {
      const file = path.join(siteDir, generatedStaticDir, changelogIndex);
      if (!existsSync(file)) return undefined;
      const { changelog, pairs } = JSON.parse(
        readFileSync(file, "utf8"),
      ) as ChangelogIndex;
      return { changelog, pairs };
    },
    async contentLoaded({ content, actions: { addRoute, createData } }) {
      if (!content) return;
      addRoute({
        path: `${baseUrl}${whatBreaksRoute.slice(1)}`,
        component: path.join(__dirname, "WhatBreaksPage.tsx"),
        modules: { content: await createData("content.json", content) },
        exact: true,
      });
    },
  };
}
