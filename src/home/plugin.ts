import path from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";
import { type HomeFacts, readHomeFacts } from "../config/home-facts";

/** The home page, with what it shows of the API: no other page loads that. */
export default function homePlugin({
  baseUrl,
}: LoadContext): Plugin<HomeFacts> {
  return {
    name: "home",
    loadContent: readHomeFacts,
    async contentLoaded({ content, actions: { addRoute, createData } }) {
      const facts = await createData("facts.json", content);
      addRoute({
        path: baseUrl,
        component: path.join(__dirname, "HomePage.tsx"),
        modules: { facts },
        exact: true,
      });
    },
  };
}
