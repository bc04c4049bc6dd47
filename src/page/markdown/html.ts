import { safeUrl } from "./url";

/** Allowed HTML elements; all others are shown as text. */
const allowed = [
  ...["a", "b", "blockquote", "br", "code", "del", "details", "div", "em"],
  ...["hr", "i"],
  ...["kbd", "li", "ol", "p", "pre", "s", "strong", "sub", "summary", "sup"],
  ...["table", "tbody", "td", "th", "thead", "tr", "u", "ul"],
] as const;

export type HtmlTag = (typeof allowed)[number];

/** Elements that are shown as another one, or as their content alone. */
const similar: Readonly<Record<string, HtmlTag | "heading" | "none">> = {
  ...{ h1: "heading", h2: "heading", h3: "heading", h4: "heading" },
  ...{ h5: "heading", h6: "heading", dt: "heading", caption: "heading" },
  ...{ dd: "blockquote", ins: "u", strike: "del", tfoot: "tbody" },
  ...{ samp: "code", tt: "code", var: "i", cite: "i", dfn: "i" },
  ...{ address: "div", article: "div", center: "div", dl: "div" },
  ...{ figcaption: "div", figure: "div", footer: "div", header: "div" },
  ...{ main: "div", section: "div" },
  ...{ abbr: "none", big: "none", font: "none", label: "none" },
  ...{ mark: "none", small: "none", span: "none" },
};

/** A token of raw HTML. */
export type HtmlToken =
  | { kind: "open"; tag: HtmlTag | "heading"; name: string; href?: string }
  | { kind: "close"; name: string }
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
    const lower = name.toLowerCase();
    const tag = allowed.find((one) => one === lower) ?? similarTo(lower);
    if (tag === undefined) pushText(source);
    else if (tag === "none") continue;
    else if (tag === "br" || tag === "hr") tokens.push({ kind: "void", tag });
    else if (slash !== "") tokens.push({ kind: "close", name: lower });
    else
      tokens.push({
        ...{ kind: "open", tag, name: lower },
        ...linkOf(tag, attributes),
      });
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

function similarTo(name: string) {
  return Object.hasOwn(similar, name) ? similar[name] : undefined;
}

function linkOf(tag: string, attributes: string): { href?: string } {
  if (tag !== "a") return {};
  const [, double, single, bare] =
    /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  const href = safeUrl(
    (double ?? single ?? bare ?? "").replaceAll("&amp;", "&"),
  );
  return href === undefined ? {} : { href };
}
