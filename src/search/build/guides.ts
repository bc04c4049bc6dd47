import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { createSlugger } from "@docusaurus/utils";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes, RootContent } from "mdast";
import { parse } from "yaml";
import type { GuideSection } from "./source";

/**
 * Reads the guides in a folder, split into sections; empty if the folder does not exist.
 *
 * @param route URL of the guides relative to the site's base, with slashes at both ends
 */
export async function readGuides(
  folder: string,
  route: string,
): Promise<GuideSection[]> {
  const files = existsSync(folder) ? await readdir(folder) : [];
  const names = files.filter((name) => name.endsWith(".md"));
  const guides = await Promise.all(
    names
      .sort()
      .map(async (name) =>
        guideSections(
          await readFile(path.join(folder, name), "utf8"),
          name === "index.md"
            ? route
            : `${route}${path.basename(name, ".md")}/`,
        ),
      ),
  );
  return guides.flat();
}

/**
 * Splits a guide into sections: the text before the first heading, and the text below each heading.
 */
export function guideSections(source: string, url: string): GuideSection[] {
  const [whole = "", front = ""] = /^---\n(.*?)\n---\n/s.exec(source) ?? [];
  const { title } = (parse(front) ?? {}) as { title?: string };
  const slugger = createSlugger();
  const sections: GuideSection[] = [];
  let current: GuideSection = { title: title ?? "", url, under: "", text: "" };
  for (const node of fromMarkdown(source.slice(whole.length)).children) {
    if (node.type !== "heading") {
      current.text = `${current.text} ${textOf(node)}`.trim();
      continue;
    }
    const heading = textOf(node);
    const slug = slugger.slug(heading);
    if (node.depth === 1) {
      current.title ||= heading;
      continue;
    }
    sections.push(current);
    const under = sections[0]?.title ?? "";
    current = { title: heading, url: `${url}#${slug}`, under, text: "" };
  }
  return [...sections, current];
}

function textOf(node: Nodes | RootContent): string {
  if ("children" in node)
    return node.children
      .map(textOf)
      .join(node.type === "paragraph" || node.type === "heading" ? "" : " ");
  if (
    node.type === "text" ||
    node.type === "inlineCode" ||
    node.type === "code"
  )
    return node.value;
  return node.type === "break" ? " " : "";
}
