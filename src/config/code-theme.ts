import type { UserThemeConfig } from "@docusaurus/theme-common";

type PrismTheme = NonNullable<UserThemeConfig["prism"]>["theme"];

/**
 * The colours of code blocks in guides: those of the reference's samples, which the stylesheet names for
 * both modes.
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
