import { checkSite } from "../../checks/site/check";
import { readBuiltSite } from "../../checks/site/built-site";

/** What checking a site costs, and how much there was to check. */
export interface Measurement {
  seconds: number;
  /** The most memory that the process held, in megabytes. */
  megabytes: number;
  pages: number;
  links: number;
  anchors: number;
  assets: number;
  findings: number;
}

/**
 * Checks the links of one built site. A process of its own, so that time and memory are those of
 * this alone; the result goes to standard output as JSON.
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
