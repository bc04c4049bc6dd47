import { clean } from "../../faulty-descriptions/clean";
import type { PlantedFault } from "../../faulty-descriptions/fault";
import { plantedFaults } from "../../faulty-descriptions/faults";
import type { GardenFault } from "../fault";

/** What is wrong with a description or its overlay. */
export const descriptionFaults: GardenFault[] = plantedFaults.map(gardenFault);

function gardenFault({
  replace: [from, to],
  rule,
  at,
  file = "openapi.yaml",
  severity,
}: PlantedFault): GardenFault {
  const isLast = at.endsWith("<");
  const text = isLast ? at.slice(0, -1) : at;
  const planted = (clean[file] ?? "").replace(from, () => to);
  const words = (text: string) => text.replace(/\s+/g, " ").trim();
  return {
    name: `${rule}, ${to === "" ? `without ${words(from)}` : words(to)}`,
    check: "spec",
    isInSources: true,
    plant(garden) {
      garden.edit(`openapi/${file}`, from, to);
    },
    expect: {
      rule,
      file: `openapi/${file}`,
      at: text,
      ...(isLast && { occurrence: planted.split(text).length - 2 }),
      ...(severity && { severity }),
    },
  };
}
