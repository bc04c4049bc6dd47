import { safeUrl } from "./url";

/** Allowed HTML elements; all others are shown as text. */
const allowed = [
  ...["a", "b", "blockquote", "br", "code", "del", "details", "em", "hr", "i"],
  ...["kbd", "li", "ol", "p", "pre", "s", "strong", "sub", "summary", "sup"],
  ...["table", "tbody", "td", "th", "thead", "tr", "u", "ul"],
] as const;

export type HtmlTag = (typeof allowed)[number];

/** A token of raw HTML. */
export type HtmlToken =
  | { kind: "open"; tag: HtmlTag; href?: string }
  | { kind: "close"; tag: HtmlTag }
  | { kind: "void"; tag: HtmlTag }
  | { kind: "text"; text: string };

const parts =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)(\/?)>/g;

/**
 * Splits raw HTML into tokens: allowed elements, whose only remaining attribute is a link's safe
 * URL, and text. Comments are dropped.
 */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let end = 0;
  for (const match of html.matchAll(parts)) {
    pushText(html.slice(end, match.index));
    end = match.index + match[0].length;
    if (match[0].startsWith("<!--")) continue;
    const [source, slash = "", name = "", attributes = ""] = match;
    const tag = allowed.find((one) => one === name.toLowerCase());
    if (tag === undefined) pushText(source);
    else if (tag === "br" || tag === "hr") tokens.push({ kind: "void", tag });
    else if (slash !== "") tokens.push({ kind: "close", tag });
    else tokens.push({ kind: "open", tag, ...linkOf(tag, attributes) });
  }
  pushText(html.slice(end));
  return tokens;

  function pushText(text: string): void {
    const last = tokens.at(-1);
    if (text === "") return;
    if (last?.kind === "text") last.text += text;
    else tokens.push({ kind: "text", text });
  }
}

function linkOf(tag: HtmlTag, attributes: string): { href?: string } {
  if (tag !== "a") return {};
  const [, double, single, bare] =
    /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  const href = safeUrl(double ?? single ?? bare ?? "");
  return href === undefined ? {} : { href };
}
