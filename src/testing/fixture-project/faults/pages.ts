import { generatedStaticDir, referencePath } from "../../../config/routes";
import type { ProjectFault } from "../fault";

const page = `docs/${referencePath}/domes-list.api.mdx`;
const built = `build/docs/${referencePath}/domes-list/index.html`;
const data = "reference-data/domes-list.json";

function fault(
  name: string,
  inject: ProjectFault["inject"],
  rule: string,
  file: string,
  at?: string,
): ProjectFault {
  const expect = { rule, file, ...(at !== undefined && { at }) };
  return { name, check: "pages", inject, expect };
}

/** Pages that were changed after generation, or never built. */
export const pageFaults: ProjectFault[] = [
  fault(
    "a generated page was edited by hand",
    (project) => {
      project.edit(page, "hide_title: true", "hide_title: false");
    },
    "page-edited",
    page,
    "false\nhide_table",
  ),
  fault(
    "a generated page is missing",
    (project) => {
      project.remove(page);
    },
    "page-missing",
    page,
  ),
  fault(
    "a page of a removed operation still exists",
    (project) => {
      project.write(`docs/${referencePath}/domes-open.api.mdx`, "# Open");
    },
    "page-stale",
    `docs/${referencePath}/domes-open.api.mdx`,
  ),
  fault(
    "the sidebar of the reference was edited by hand",
    (project) => {
      project.edit(
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
    (project) => {
      project.edit(`${generatedStaticDir}/${data}`, "{", " {");
    },
    "page-edited",
    `${generatedStaticDir}/${data}`,
  ),
  fault(
    "a page was not built",
    (project) => {
      project.remove(built);
    },
    "page-unbuilt",
    page,
  ),
  fault(
    "a guide was not built",
    (project) => {
      project.remove("build/docs/guides/night/index.html");
    },
    "page-unbuilt",
    "docs/guides/02-night.md",
  ),
  fault(
    "the site has a page without a source",
    (project) => {
      project.write("build/docs/guides/noon/index.html", "<h1>Noon</h1>");
    },
    "page-extra",
    "build/docs/guides/noon/index.html",
  ),
  fault(
    "the site has a file from another description",
    (project) => {
      project.edit(`build/${data}`, "{", " {");
    },
    "page-unbuilt",
    `build/${data}`,
  ),
];
