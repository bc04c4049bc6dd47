import type { Garden } from "../garden";
import type { GardenFault } from "../fault";

const override = "src/theme/Tabs/index.tsx";
const upstream = "src/checks/overrides/upstream.json";
const original = "node_modules/sky-theme/lib/Tabs.js";

function fault(
  name: string,
  plant: (garden: Garden) => void,
  expect: GardenFault["expect"],
): GardenFault {
  return { name, check: "overrides", isInSources: true, plant, expect };
}

/** Overrides and their originals. */
export const overrideFaults: GardenFault[] = [
  fault(
    "the original of an override has changed",
    (garden) => {
      garden.edit(original, "Tabs()", "Tabs(props)");
    },
    { rule: "override-upstream-changed", file: override },
  ),
  fault(
    "the original of an override is gone",
    (garden) => {
      garden.remove(original);
    },
    { rule: "override-upstream-gone", file: override },
  ),
  fault(
    "a package with originals is not installed",
    (garden) => {
      garden.remove(original);
      garden.remove("node_modules/sky-theme/package.json");
    },
    { rule: "override-upstream-gone", file: upstream, at: "{" },
  ),
  fault(
    "nobody knows which file an override is of",
    (garden) => {
      garden.write("src/theme/Menu.tsx", "export {};\n");
      garden.edit("src/theme/README.md", "`Tabs`", "`Tabs`, `Menu`");
    },
    { rule: "override-unlisted", file: "src/theme/Menu.tsx" },
  ),
  fault(
    "nobody knows why there is an override",
    (garden) => {
      garden.edit("src/theme/README.md", "`Tabs`", "`Tab`");
    },
    { rule: "override-unexplained", file: override },
  ),
  fault(
    "the original of something that is no override",
    (garden) => {
      garden.edit(upstream, "src/theme/Tabs", "src/theme/Tab");
      garden.remove(override);
    },
    { rule: "override-gone", file: upstream, at: "{" },
  ),
];
