import { checkSite } from "../../checks/site/check";
import { readBuiltSite } from "../../checks/site/built-site";

/** Cost of checking a site, and the number of checked items. */
export interface Measurement {
  seconds: number;
  /** Maximum memory of the process, in megabytes. */
  megabytes: number;
  pages: number;
  links: number;
  anchors: number;
  assets: number;
  findings: number;
}

/**
 * Checks the links of a built site in its own process, so that time and memory are measured
 * separately; writes the result to standard output as JSON.
 */
async function measure(site: string, spec: string): Promise<Measurement> {
  const options = { root: process.cwd(), site, spec, strict: false };
  const index = await readBuiltSite(options);
  const findings = await checkSite(index, options);
  const pages = [...index.pages.values()];
  const sum = (count: (page: (typeof pages)[number]) => number) =>
    pages.reduce((total, page) => total + count(page), 0);
  return {
    seconds: performance.now() / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    pages: pages.length,
    links: sum(({ links }) => links.length),
    anchors: sum(({ ids }) => ids.size),
    assets: index.files.size - pages.length,
    findings: findings.length,
  };
}

const [, , site = "build", spec = ""] = process.argv;
void measure(site, spec).then((result) => {
  process.stdout.write(JSON.stringify(result));
});
