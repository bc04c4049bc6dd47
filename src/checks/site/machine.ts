import { readFile } from "node:fs/promises";
import path from "node:path";
import { manifestFile } from "../../config/routes";
import type { DiagnosticText } from "../../description";
import type { Manifest } from "../../pages/generate/manifest";
import { checkLink } from "./check-link";
import { missingFacts } from "./machine-facts";
import { markdownLinks } from "./markdown-links";
import type { SiteIndex } from "./site-index";

/** A problem in a file for programs and assistants. */
export interface MachineFault extends DiagnosticText {
  file: string;
  offset: number;
  /** The URL, for a broken link. */
  url?: string;
}

/**
 * Checks a site's files for programs: every link of `llms.txt`, `index.json` and the Markdown
 * works, and the Markdown of a page has the page's facts.
 */
export async function checkMachineFiles(
  site: SiteIndex,
): Promise<MachineFault[]> {
  const faults: MachineFault[] = [];
  for (const name of site.files) {
    const file = name.slice(1);
    if (!/\.md$|^llms\.txt$|^index\.json$/.test(file)) continue;
    const text = await readFile(path.join(site.folder, file), "utf8");
    const links =
      file === "index.json" ? indexLinks(text) : markdownLinks(text);
    for (const { url, offset } of links) {
      const diagnostic = checkMachineLink(url, name, site);
      if (diagnostic) faults.push({ ...diagnostic, file, offset, url });
    }
  }
  return [...faults, ...(await checkMachineFacts(site))];
}

/** Checks a link; the Markdown of a page has the page's anchors. */
function checkMachineLink(
  url: string,
  file: string,
  site: SiteIndex,
): DiagnosticText | undefined {
  const link = { url, from: "text", isAsset: false };
  const diagnostic = checkLink(
    { ...link, offset: 0, isOutsideContent: false },
    file,
    site,
  );
  const [target = "", anchor] = url.split("#");
  if (diagnostic || anchor === undefined || !target.endsWith(".md"))
    return diagnostic;
  return checkLink(
    {
      ...{ ...link, url: `${target.replace(/\.md$/, "/")}#${anchor}` },
      ...{ offset: 0, isOutsideContent: false },
    },
    file,
    site,
  );
}

function indexLinks(text: string): { url: string; offset: number }[] {
  return [
    ...text.matchAll(/"(?:page|markdown|openapi)":"((?:[^"\\]|\\.)*)"/g),
  ].map(({ 1: url = "", index }) => ({
    url: JSON.parse(`"${url}"`) as string,
    offset: index,
  }));
}

/**
 * Checks that each operation's and schema's Markdown names its parameters, properties and status
 * codes.
 */
async function checkMachineFacts({
  files,
  folder,
}: SiteIndex): Promise<MachineFault[]> {
  if (!files.has(`/${manifestFile}`) || !files.has("/llms.txt")) return [];
  const manifest = JSON.parse(
    await readFile(path.join(folder, manifestFile), "utf8"),
  ) as Manifest;
  const faults: MachineFault[] = [];
  const names = new Set(manifest.schemas.map(({ name }) => name));
  for (const page of [...manifest.operations, ...manifest.schemas]) {
    const file = `${page.url.slice(1).replace(/\/$/, "")}.md`;
    const fault = { file, offset: 0 };
    const hint = "Build the site again: npm run build";
    if (!files.has(`/${file}`)) {
      const message = `The page ${page.url} has no Markdown.`;
      faults.push({ ...fault, rule: "markdown-missing", message, hint });
      continue;
    }
    const text = await readFile(path.join(folder, file), "utf8");
    const missing = missingFacts(text, page, names);
    if (missing.length === 0) continue;
    const message = `The Markdown lacks these parts of its page: ${missing.slice(0, 5).join(", ")}.`;
    faults.push({ ...fault, rule: "markdown-facts", message, hint });
  }
  return faults;
}
