import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  docsRoute,
  generatedStaticDir,
  referencePath,
} from "../../config/routes";
import { type Diagnostic, fromRoot, siteVersions } from "../../description";
import {
  generateFiles,
  loadVersions,
} from "../../pages/generate/generate-site";
import { listFiles } from "../../pages/generate/synchronize";
import { type Check, CheckError, type CheckOptions } from "../report/check";
import { readGuides } from "../site/sources/guides";
import { checkBuiltFiles } from "./built";

const anew = "Generate the pages again: npm run gen";
const pagesFolder = `docs/${referencePath}`;

/** Compares the reference, generated again, with the existing files and the built site. */
export const pages: Check = {
  name: "pages",
  purpose: "pages that were not generated from this description, or not built",
  async run({ root, site = "build", spec }: CheckOptions) {
    const made = await generateFiles(
      await loadVersions(siteVersions(spec, { root }), { root }),
      fromRoot(root, spec),
    );
    const folder = path.resolve(root, site);
    const built = new Set(await listFiles(folder));
    if (built.size === 0)
      throw new CheckError(
        "The site has not been built. Build it first: npm run build",
      );
    const guides = await readGuides(
      path.join(root, "docs/guides"),
      `/${docsRoute}/guides/`,
    );
    const generated = [
      ...(await compare(root, pagesFolder, made.pages)),
      ...(await compare(root, generatedStaticDir, made.data)),
    ];
    // If the pages are outdated, so is the site.
    if (generated.length > 0) return generated;
    return checkBuiltFiles(
      { folder, names: built },
      { root, pages: made.pages, data: made.data, guides },
    );
  },
};

/** Finds files that are missing, additional or different in a folder. */
async function compare(
  root: string,
  folder: string,
  wanted: ReadonlyMap<string, string>,
): Promise<Diagnostic[]> {
  const there = await listFiles(path.join(root, folder));
  if (there.length === 0)
    throw new CheckError(`There is nothing in ${folder}. ${anew}`);
  const findings: Diagnostic[] = [];
  for (const [name, text] of wanted) {
    const file = `${folder}/${name}`;
    const found = await readFile(path.join(root, file), "utf8").catch(
      () => undefined,
    );
    if (found === text) continue;
    findings.push(
      found === undefined
        ? finding(file, "page-missing", "The file was not generated.")
        : {
            ...finding(
              file,
              "page-edited",
              "From here on, the file differs from what the description generates.",
            ),
            ...firstDifference(found, text),
          },
    );
  }
  for (const name of there)
    if (!wanted.has(name))
      findings.push(
        finding(
          `${folder}/${name}`,
          "page-stale",
          "The description no longer generates this file.",
        ),
      );
  return findings;
}

function finding(file: string, rule: string, message: string): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    rule,
    severity: "error",
    message,
    hint: anew,
  };
}

/** Returns the line and column, from 1, of the first different character. */
function firstDifference(left: string, right: string) {
  let offset = 0;
  while (offset < left.length && left[offset] === right[offset]) offset++;
  const before = left.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
