import { generateSite } from "../../pages/generate/generate-site";
import { loadDescription } from "../../description";

/** Figures that a child process measures about itself. */
export interface LoadFigures {
  seconds: number;
  /** CPU time of all its threads. */
  cpuSeconds: number;
  /** Maximum resident memory. */
  megabytes: number;
  warnings: number;
}

/** Arguments: a description and its overlay, or a description and a folder for its pages. */
const [task, file = "", other = ""] = process.argv.slice(2);

async function work(): Promise<number> {
  const loaded =
    task === "pages"
      ? await generateSite({ spec: file, out: other, say: () => undefined })
      : await loadDescription(file, { overlays: [other] });
  return loaded.warnings.length;
}

const start = performance.now();
void work().then((warnings) => {
  const figures: LoadFigures = {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    warnings,
  };
  process.stdout.write(`\n${JSON.stringify(figures)}`);
});
