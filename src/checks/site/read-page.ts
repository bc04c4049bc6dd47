import { Parser } from "htmlparser2";
import { cssLinks } from "./read-css";
import { type EmptyLink, type PageFacts, pathOfFile } from "./page-facts";
import { srcsetUrls } from "./srcset";

type Attributes = Record<string, string>;

/** Attributes with the URL of a file. */
const assets: Record<string, readonly string[]> = {
  img: ["src"],
  script: ["src"],
  source: ["src"],
  video: ["src", "poster"],
  audio: ["src"],
  track: ["src"],
  embed: ["src"],
  object: ["data"],
  input: ["src"],
  image: ["href", "xlink:href"],
};

/** Attributes with the URL of a page or a file. */
const pages: Record<string, readonly string[]> = {
  a: ["href"],
  area: ["href"],
  iframe: ["src"],
  form: ["action"],
  blockquote: ["cite"],
  q: ["cite"],
  use: ["href", "xlink:href"],
};

const sets: Record<string, string> = {
  img: "srcset",
  source: "srcset",
  link: "imagesrcset",
};
const around = new Set(["nav", "aside", "footer"]);
const imageMetas = /^(og:image(:url|:secure_url)?|twitter:image)$/;

/** Reads the facts of a built page in one pass. */
export function readPage(file: string, html: string): PageFacts {
  const facts: PageFacts = {
    ...{ file, path: pathOfFile(file), ids: new Set(), repeatedIds: [] },
    ...{ emptyLinks: [], links: [], canonicals: [], ogUrl: undefined },
    ...{ alternates: [], refresh: undefined, isIndexed: true },
  };
  let depthAround = 0;
  let style: { text: string; offset: number } | undefined;
  let anchor: { url: string; offset: number; isNamed: boolean } | undefined;

  const parser = new Parser({
    onopentag(name, attributes) {
      const offset = parser.startIndex;
      if (around.has(name)) depthAround++;
      const { id } = attributes;
      if (id !== undefined) {
        if (facts.ids.has(id))
          facts.repeatedIds.push({
            id,
            offset,
            isOutsideContent: depthAround > 0,
          });
        facts.ids.add(id);
      }
      if (name === "a") openAnchor(attributes, offset);
      else if (anchor && (attributes["alt"] || isLabelled(attributes)))
        anchor.isNamed = true;
      if (name === "style") style = { text: "", offset: parser.endIndex + 1 };
      if (name === "meta") meta(attributes, offset);
      else if (name === "link") link(attributes, offset);
      for (const attribute of assets[name] ?? [])
        add(attributes, name, attribute, true, offset);
      for (const attribute of pages[name] ?? [])
        add(attributes, name, attribute, false, offset);
      const set = sets[name];
      if (set !== undefined && attributes[set] !== undefined)
        for (const url of srcsetUrls(attributes[set]))
          push(url, `${name}[${set}]`, true, offset);
      if (attributes["style"]?.includes("url("))
        for (const { url } of cssLinks(attributes["style"]))
          push(url, `${name}[style]`, true, offset);
    },
    ontext(text) {
      if (style) style.text += text;
      if (anchor && !anchor.isNamed) anchor.isNamed = /\S/.test(text);
    },
    onclosetag(name) {
      if (around.has(name)) depthAround--;
      if (name === "a" && anchor) {
        if (!anchor.isNamed) empty("text", anchor.url, anchor.offset);
        anchor = undefined;
      }
      if (name === "style" && style) {
        for (const { url, offset } of cssLinks(style.text))
          push(url, "css", true, style.offset + offset);
        style = undefined;
      }
    },
  });
  parser.end(html);
  return facts;

  function openAnchor(attributes: Attributes, offset: number): void {
    const { name, href } = attributes;
    if (name !== undefined) facts.ids.add(name);
    if (href === undefined) return;
    const isButton = attributes["role"] === "button";
    const isEmpty = href.trim() === "" || (href === "#" && !isButton);
    if (isEmpty) empty("url", href, offset);
    else anchor = { url: href, offset, isNamed: isLabelled(attributes) };
  }

  function meta(attributes: Attributes, offset: number): void {
    const name = attributes["property"] ?? attributes["name"] ?? "";
    const content = attributes["content"] ?? "";
    if (name === "og:url") facts.ogUrl = { url: content, offset };
    if (name === "robots" && /noindex|none/i.test(content))
      facts.isIndexed = false;
    if (imageMetas.test(name)) push(content, `meta[${name}]`, true, offset);
    if (/^refresh$/i.test(attributes["http-equiv"] ?? "")) {
      const url = /^[\s\d.]*[;,]\s*(?:url\s*=\s*)?['"]?([^'"]+)/i.exec(content);
      if (url?.[1] !== undefined)
        facts.refresh = { url: url[1].trim(), offset };
    }
  }

  function link(attributes: Attributes, offset: number): void {
    const { rel = "", href } = attributes;
    if (href === undefined) return;
    const rels = rel.toLowerCase().split(/\s+/);
    if (rels.includes("canonical"))
      facts.canonicals.push({ url: href, offset });
    else if (rels.includes("alternate") && !rels.includes("stylesheet"))
      facts.alternates.push({ url: href, offset });
    else if (!rels.some((one) => /^(preconnect|dns-prefetch)$/.test(one)))
      push(href, `link[${rel}]`, !/^(prev|next|search)$/.test(rel), offset);
  }

  function add(
    attributes: Attributes,
    name: string,
    attribute: string,
    isAsset: boolean,
    offset: number,
  ): void {
    const url = attributes[attribute];
    if (url === undefined) return;
    if (url.trim() !== "" && url !== "#")
      push(url, `${name}[${attribute}]`, isAsset, offset);
    else if (isAsset) empty("url", url, offset);
  }

  function empty(problem: EmptyLink["problem"], url: string, offset: number) {
    facts.emptyLinks.push({
      problem,
      url,
      offset,
      isOutsideContent: depthAround > 0,
    });
  }

  function push(url: string, from: string, isAsset: boolean, offset: number) {
    const isOutsideContent = depthAround > 0;
    facts.links.push({ url, from, isAsset, isOutsideContent, offset });
  }
}

function isLabelled(attributes: Attributes): boolean {
  return [attributes["aria-label"], attributes["aria-labelledby"]].some(
    (label) => label !== undefined && /\S/.test(label),
  );
}
