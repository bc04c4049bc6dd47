import type { CSSProperties } from "react";

/**
 * Inline styles, because every page loads the site's stylesheet, and only this page needs these.
 */
export const styles = {
  page: { maxWidth: "56rem", paddingBlock: "2rem 3rem" },
  link: { textDecoration: "underline" },
  text: {
    display: "block",
    width: "100%",
    minHeight: "12rem",
    padding: "0.75rem",
    border: "1px solid var(--ifm-color-emphasis-500)",
    borderRadius: "var(--ifm-global-radius)",
    background: "var(--ifm-background-surface-color)",
    color: "inherit",
    font: "0.875rem/1.5 var(--ifm-font-family-monospace)",
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: "1rem",
    margin: "1rem 0",
  },
  label: { display: "block", fontWeight: 600 },
  select: {
    minHeight: "2.5rem",
    padding: "0.25rem 0.5rem",
    border: "1px solid var(--ifm-color-emphasis-500)",
    borderRadius: "var(--ifm-global-radius)",
    background: "var(--ifm-background-surface-color)",
    color: "inherit",
    font: "inherit",
  },
  code: { overflowWrap: "anywhere" },
} satisfies Record<string, CSSProperties>;
