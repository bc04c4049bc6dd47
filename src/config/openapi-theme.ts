import type { Plugin } from "@docusaurus/types";
import openapiTheme from "docusaurus-theme-openapi-docs";

/**
 * Adds docusaurus-theme-openapi-docs without its stylesheet, its bundler settings for Postman and
 * its explorer. Its components can be imported as `@theme/...`; pages load only those in use.
 */
export default function slimOpenapiTheme(): Plugin {
  const { getThemePath, getTypeScriptThemePath } = (
    openapiTheme as unknown as () => Plugin
  )();
  // Use its own name, so that `docusaurus swizzle` lists it.
  return {
    name: "docusaurus-theme-openapi-docs",
    getThemePath,
    getTypeScriptThemePath,
  };
}
