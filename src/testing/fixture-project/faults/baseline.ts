import type { Garden } from "../garden";
import type { GardenFault } from "../fault";

const file = "src/checks/baseline.json";
const message =
  "/docs/guides/nights/ (a[href]) names a page that the site does not have.";

function know(garden: Garden, reason: string): void {
  const rain = "docs/guides/rain.mdx";
  const entry = { check: "links", rule: "link-page", file: rain, message };
  garden.write(file, JSON.stringify([{ ...entry, reason }], null, 2));
}

/** What a list of known findings says and should not. */
export const baselineFaults: GardenFault[] = [
  {
    name: "a known finding no longer occurs",
    check: "links",
    plant(garden) {
      know(garden, "The nights are being written.");
    },
    expect: { rule: "baseline-stale", file, at: "{" },
  },
  {
    name: "a known finding has no reason",
    check: "links",
    plant(garden) {
      garden.edit(
        "docs/guides/rain.mdx",
        "/docs/guides/night/",
        "/docs/guides/nights/",
      );
      know(garden, "");
    },
    expect: { rule: "baseline-reason", file, at: "{" },
  },
];
