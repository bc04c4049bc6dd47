import path from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";
import { type Home, homeOf } from "../config/appearance";
import { type HomeFacts, readHomeFacts } from "../config/home-facts";
import { referenceFacts } from "../config/reference-facts";
import { siteConfig } from "../config/site";
import { readSiteInfo } from "../config/site-info";

/** Content of the home page, from the API and the site's configuration. */
export interface HomeContent {
  home: Home;
  facts: HomeFacts;
}

/** Adds the home page with its content, which no other page loads. */
export default function homePlugin({
  baseUrl,
}: LoadContext): Plugin<HomeContent> {
  return {
    name: "home",
    loadContent: () => ({
      home: homeOf(siteConfig, readSiteInfo(), referenceFacts().home),
      facts: readHomeFacts(),
    }),
    async contentLoaded({ content, actions: { addRoute, createData } }) {
      addRoute({
        path: baseUrl,
        component: path.join(__dirname, "HomePage.tsx"),
        modules: { content: await createData("content.json", content) },
        exact: true,
      });
    },
  };
}
