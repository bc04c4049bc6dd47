/**
 * Runs in Docusaurus' process before Docusaurus: loads its modules while the pages are being
 * generated, and lets it continue when the parent sends a message.
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
