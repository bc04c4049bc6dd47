import type { Plugin } from "@docusaurus/types";
import openapiTheme from "docusaurus-theme-openapi-docs";

/**
 * docusaurus-theme-openapi-docs without its stylesheet, its bundler settings for Postman and its
 * explorer: its components can be imported as `@theme/...`, and only those that are reach a page.
 */
export default function slimOpenapiTheme(): Plugin {
  const { getThemePath, getTypeScriptThemePath } = (
    openapiTheme as unknown as () => Plugin
  )();
  // Under its own name, so that `docusaurus swizzle` lists it.
  return {
    name: "docusaurus-theme-openapi-docs",
    getThemePath,
    getTypeScriptThemePath,
  };
}
