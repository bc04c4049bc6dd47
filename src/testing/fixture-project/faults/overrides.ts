import type { ProjectFiles } from "../project-files";
import type { ProjectFault } from "../fault";

const override = "src/theme/Tabs/index.tsx";
const upstream = "src/checks/overrides/upstream.json";
const original = "node_modules/sky-theme/lib/Tabs.js";

function fault(
  name: string,
  inject: (project: ProjectFiles) => void,
  expect: ProjectFault["expect"],
): ProjectFault {
  return { name, check: "overrides", isInSources: true, inject, expect };
}

/** Faults in overrides and their originals. */
export const overrideFaults: ProjectFault[] = [
  fault(
    "the original of an override has changed",
    (project) => {
      project.edit(original, "Tabs()", "Tabs(props)");
    },
    { rule: "override-upstream-changed", file: override },
  ),
  fault(
    "the original of an override is gone",
    (project) => {
      project.remove(original);
    },
    { rule: "override-upstream-gone", file: override },
  ),
  fault(
    "a package with originals is not installed",
    (project) => {
      project.remove(original);
      project.remove("node_modules/sky-theme/package.json");
    },
    { rule: "override-upstream-gone", file: upstream, at: "{" },
  ),
  fault(
    "an override has no entry",
    (project) => {
      project.write("src/theme/Menu.tsx", "export {};\n");
      project.edit("src/theme/README.md", "`Tabs`", "`Tabs`, `Menu`");
    },
    { rule: "override-unlisted", file: "src/theme/Menu.tsx" },
  ),
  fault(
    "an override has no reason",
    (project) => {
      project.edit("src/theme/README.md", "`Tabs`", "`Tab`");
    },
    { rule: "override-unexplained", file: override },
  ),
  fault(
    "an entry names a missing override",
    (project) => {
      project.edit(upstream, "src/theme/Tabs", "src/theme/Tab");
      project.remove(override);
    },
    { rule: "override-gone", file: upstream, at: "{" },
  ),
];
