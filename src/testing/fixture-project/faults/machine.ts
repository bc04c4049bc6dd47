import { referencePath } from "../../../config/routes";
import type { ProjectFault } from "../fault";
import { fault } from "./fault";

const markdown = `build/docs/${referencePath}/domes-list.md`;

/** Broken links and missing facts in files for programs and assistants. */
export const machineFaults: ProjectFault[] = [
  fault(
    "llms.txt names a missing page",
    (project) => {
      project.edit("build/llms.txt", "domes-list.md", "domes-lists.md");
    },
    "link-asset",
    "build/llms.txt",
    `/docs/${referencePath}/domes-lists.md`,
  ),
  fault(
    "the list of operations names a missing file",
    (project) => {
      project.edit(
        "build/index.json",
        "reference-data/domes-list.json",
        "reference-data/domes-lists.json",
      );
    },
    "link-asset",
    "build/index.json",
    '"openapi":"/reference-data/domes-lists.json"',
  ),
  fault(
    "the Markdown of a page lacks a status",
    (project) => {
      project.edit(markdown, "### 200\n", "### 201\n");
    },
    "markdown-facts",
    markdown,
  ),
];
