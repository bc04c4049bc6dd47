import type { ProjectFiles } from "../project-files";
import type { ProjectFault } from "../fault";

const file = "src/checks/baseline.json";
const message =
  "/docs/guides/nights/ (a[href]) leads to a page that the site does not have.";

function know(project: ProjectFiles, reason: string): void {
  const rain = "docs/guides/rain.mdx";
  const entry = { check: "links", rule: "link-page", file: rain, message };
  project.write(file, JSON.stringify([{ ...entry, reason }], null, 2));
}

/** Faults in the list of known findings. */
export const baselineFaults: ProjectFault[] = [
  {
    name: "a known finding no longer occurs",
    check: "links",
    inject(project) {
      know(project, "The nights are being written.");
    },
    expect: { rule: "baseline-stale", file, at: "{" },
  },
  {
    name: "a known finding has no reason",
    check: "links",
    inject(project) {
      project.edit(
        "docs/guides/rain.mdx",
        "/docs/guides/night/",
        "/docs/guides/nights/",
      );
      know(project, "");
    },
    expect: { rule: "baseline-reason", file, at: "{" },
  },
];
