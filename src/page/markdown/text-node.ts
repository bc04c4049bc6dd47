import type { HtmlTag } from "./html";

/** An element of a text, or plain text; descriptions cannot produce anything else. */
export type TextNode = string | TextElement;

export interface TextElement {
  tag: Tag;
  /** Only for `a`. */
  href?: string;
  /** Only set by this module, never by a description. */
  className?: string;
  /** Only if it differs from the surroundings. */
  dir?: "ltr" | "rtl";
  children: TextNode[];
}

export type Tag = HtmlTag | "aside";
