import type { UserThemeConfig } from "@docusaurus/theme-common";

type PrismTheme = NonNullable<UserThemeConfig["prism"]>["theme"];

/**
 * Colors of code blocks in guides, which are those of the reference's samples; the stylesheet
 * defines them for light and dark mode.
 */
export const codeTheme: PrismTheme = {
  plain: {
    color: "var(--ifm-font-color-base)",
    backgroundColor: "var(--ifm-pre-background)",
  },
  styles: [
    { types: ["comment", "prolog"], style: { color: "var(--code-comment)" } },
    {
      types: ["property", "attr-name", "variable", "parameter"],
      style: { color: "var(--code-key)" },
    },
    {
      types: ["string", "attr-value", "char", "url"],
      style: { color: "var(--code-string)" },
    },
    {
      types: ["number", "boolean", "null", "constant", "keyword", "function"],
      style: { color: "var(--code-literal)" },
    },
  ],
};
