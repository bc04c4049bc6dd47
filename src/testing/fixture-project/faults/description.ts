import { clean } from "../../faulty-descriptions/clean";
import type { DescriptionFault } from "../../faulty-descriptions/fault";
import { faults } from "../../faulty-descriptions/faults";
import type { ProjectFault } from "../fault";

/** Faults in a description or its overlay. */
export const descriptionFaults: ProjectFault[] = faults.map(projectFault);

function projectFault({
  replace: [from, to],
  rule,
  at,
  file = "openapi.yaml",
  severity,
}: DescriptionFault): ProjectFault {
  const isLast = at.endsWith("<");
  const text = isLast ? at.slice(0, -1) : at;
  const injected = (clean[file] ?? "").replace(from, () => to);
  const words = (text: string) => text.replace(/\s+/g, " ").trim();
  return {
    name: `${rule}, ${to === "" ? `without ${words(from)}` : words(to)}`,
    check: "spec",
    isInSources: true,
    inject(project) {
      project.edit(`openapi/${file}`, from, to);
    },
    expect: {
      rule,
      file: `openapi/${file}`,
      at: text,
      ...(isLast && { occurrence: injected.split(text).length - 2 }),
      ...(severity && { severity }),
    },
  };
}
