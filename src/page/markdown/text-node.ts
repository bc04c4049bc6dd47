import type { HtmlTag } from "./html";

/** An element of a text, or plain text. Only what stands here can come out of a description. */
export type TextNode = string | TextElement;

export interface TextElement {
  tag: Tag;
  /** Only for `a`. */
  href?: string;
  /** Only for what is made here. */
  className?: string;
  /** Only where it runs another way than what is around it. */
  dir?: "ltr" | "rtl";
  children: TextNode[];
}

export type Tag = HtmlTag | "aside";
