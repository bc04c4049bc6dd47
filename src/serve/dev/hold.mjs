/**
 * Loaded into Docusaurus' process before Docusaurus: loads what it takes to run, while the pages are
 * still being generated, and lets it run when the parent says that they are there.
 */
import { once } from "node:events";

process.once("disconnect", () => process.exit());
await Promise.all([
  import("@docusaurus/core/lib/index.js"),
  import("@docusaurus/faster"),
  import("@docusaurus/plugin-content-docs"),
  import("@docusaurus/theme-classic"),
  once(process, "message"),
]);
