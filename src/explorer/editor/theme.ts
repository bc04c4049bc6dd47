import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/**
 * The editor's styles. Colours are the page's CSS variables, which apply in the shadow root too.
 */
const chrome = EditorView.theme({
  "&": {
    fontSize: "0.8rem",
    color: "var(--ifm-font-color-base)",
    backgroundColor: "var(--ifm-background-color)",
    border: "1px solid var(--ifm-color-emphasis-500)",
    borderRadius: "var(--ifm-global-radius)",
  },
  "&.cm-focused": {
    outline: "2px solid var(--ifm-color-primary)",
    outlineOffset: "1px",
  },
  ".cm-scroller": {
    fontFamily: "var(--ifm-font-family-monospace)",
    minHeight: "9rem",
    maxHeight: "28rem",
    overflow: "auto",
  },
  ".cm-content": { caretColor: "var(--ifm-font-color-base)" },
  ".cm-cursor": { borderLeftColor: "var(--ifm-font-color-base)" },
  ".cm-gutters": {
    color: "var(--ifm-color-emphasis-700)",
    backgroundColor: "var(--ifm-color-emphasis-100)",
    borderRight: "1px solid var(--ifm-color-emphasis-200)",
  },
  ".cm-activeLine, .cm-activeLineGutter": {
    backgroundColor: "var(--ifm-color-emphasis-100)",
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "var(--ifm-color-emphasis-300)" },
  ".cm-placeholder": { color: "var(--ifm-color-emphasis-700)" },
  ".cm-tooltip": {
    color: "var(--ifm-font-color-base)",
    backgroundColor: "var(--ifm-background-surface-color)",
    border: "1px solid var(--ifm-color-emphasis-400)",
    maxWidth: "min(30rem, 90vw)",
  },
  ".cm-tooltip.cm-completionInfo": {
    width: "max-content",
    maxWidth: "min(18rem, 70vw)",
    whiteSpace: "pre-wrap",
  },
  ".cm-hover": { padding: "0.25rem 0.5rem", whiteSpace: "pre-wrap" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "var(--ifm-font-color-base)",
    backgroundColor: "var(--ifm-color-emphasis-300)",
  },
});

/** Highlighting in the colours of the page's samples, in light and dark mode. */
const highlight = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--code-key)" },
  { tag: tags.string, color: "var(--code-string)" },
  {
    tag: [tags.number, tags.bool, tags.null],
    color: "var(--code-literal)",
  },
]);

export const editorTheme = (dark: boolean) => [
  EditorView.darkTheme.of(dark),
  chrome,
  syntaxHighlighting(highlight),
];
