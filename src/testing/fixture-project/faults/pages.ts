import { generatedStaticDir, referencePath } from "../../../config/routes";
import type { GardenFault } from "../fault";

const page = `docs/${referencePath}/domes-list.api.mdx`;
const built = `build/docs/${referencePath}/domes-list/index.html`;
const data = "reference-data/domes-list.json";

function fault(
  name: string,
  plant: GardenFault["plant"],
  rule: string,
  file: string,
  at?: string,
): GardenFault {
  const expect = { rule, file, ...(at !== undefined && { at }) };
  return { name, check: "pages", plant, expect };
}

/** What was changed after it was generated, and what was never built. */
export const pageFaults: GardenFault[] = [
  fault(
    "a generated page was edited by hand",
    (garden) => {
      garden.edit(page, "hide_title: true", "hide_title: false");
    },
    "page-edited",
    page,
    "false\nhide_table",
  ),
  fault(
    "a generated page is missing",
    (garden) => {
      garden.remove(page);
    },
    "page-missing",
    page,
  ),
  fault(
    "a page of an operation that is gone still lies there",
    (garden) => {
      garden.write(`docs/${referencePath}/domes-open.api.mdx`, "# Open");
    },
    "page-stale",
    `docs/${referencePath}/domes-open.api.mdx`,
  ),
  fault(
    "the sidebar of the reference was edited by hand",
    (garden) => {
      garden.edit(
        `docs/${referencePath}/sidebar.ts`,
        "domes-list",
        "Domes-list",
      );
    },
    "page-edited",
    `docs/${referencePath}/sidebar.ts`,
    "Domes-list",
  ),
  fault(
    "a file for the explorer was edited by hand",
    (garden) => {
      garden.edit(`${generatedStaticDir}/${data}`, "{", " {");
    },
    "page-edited",
    `${generatedStaticDir}/${data}`,
  ),
  fault(
    "a page was not built",
    (garden) => {
      garden.remove(built);
    },
    "page-unbuilt",
    page,
  ),
  fault(
    "a guide was not built",
    (garden) => {
      garden.remove("build/docs/guides/night/index.html");
    },
    "page-unbuilt",
    "docs/guides/02-night.md",
  ),
  fault(
    "the site has a page that nothing gives",
    (garden) => {
      garden.write("build/docs/guides/noon/index.html", "<h1>Noon</h1>");
    },
    "page-extra",
    "build/docs/guides/noon/index.html",
  ),
  fault(
    "the site has a file from another description",
    (garden) => {
      garden.edit(`build/${data}`, "{", " {");
    },
    "page-unbuilt",
    `build/${data}`,
  ),
];
