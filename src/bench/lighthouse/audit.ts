import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { chromiumArguments } from "../../testing/chromium";
import { benchPackages } from "../packages";

export const lighthouseVersion = "12.8.2";

export const categories = [
  "performance",
  "accessibility",
  "best-practices",
  "seo",
] as const;

export type Category = (typeof categories)[number];

/** An audit that did not pass. */
export interface Shortcoming {
  category: Category;
  id: string;
  title: string;
  /** The elements concerned. */
  elements: string[];
}

export interface AuditResult {
  /** From 0 to 100. */
  scores: Record<Category, number>;
  /** Cumulative layout shift. */
  shift: number;
  shortcomings: Shortcoming[];
}

/** The part of Lighthouse's report that is used. */
interface Report {
  categories: Record<
    string,
    {
      score: number | null;
      auditRefs: { id: string; weight: number }[];
    }
  >;
  audits: Record<
    string,
    {
      title: string;
      score: number | null;
      numericValue?: number;
      details?: { items?: { node?: { snippet?: string } }[] };
    }
  >;
}

/** Installs Lighthouse if necessary, and returns the path of its command. */
export async function installLighthouse(): Promise<string> {
  const folder = await benchPackages("lighthouse", {
    lighthouse: lighthouseVersion,
  });
  return path.join(folder, "node_modules/lighthouse/cli/index.js");
}

/**
 * Audits a page several times, each in a new browser, and returns the run with the median
 * performance.
 */
export async function auditPage(
  lighthouse: string,
  url: string,
  { runs, chromium }: { runs: number; chromium: string },
): Promise<AuditResult> {
  const results: AuditResult[] = [];
  for (let run = 0; run < runs; run++) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        ...[lighthouse, url, "--quiet", "--output=json", "--preset=desktop"],
        `--only-categories=${categories.join(",")}`,
        `--chrome-flags=--headless=new ${chromiumArguments.join(" ")}`,
      ],
      {
        env: { ...process.env, CHROME_PATH: chromium },
        maxBuffer: 256 * 1024 * 1024,
      },
    );
    results.push(readReport(JSON.parse(stdout) as Report));
  }
  results.sort((a, b) => a.scores.performance - b.scores.performance);
  const median = results[Math.floor(results.length / 2)];
  if (!median) throw new RangeError("At least one run is needed.");
  return median;
}

/** Returns the scores of a report and the audits that lower them. */
export function readReport({ categories: found, audits }: Report): AuditResult {
  const score = (category: Category) =>
    Math.round((found[category]?.score ?? 0) * 100);
  return {
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    shift: audits["cumulative-layout-shift"]?.numericValue ?? 0,
    shortcomings: categories.flatMap((category) =>
      (found[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
        const audit = audits[id];
        if (!audit || weight === 0 || audit.score === null || audit.score === 1)
          return [];
        const elements = (audit.details?.items ?? []).flatMap(
          ({ node }) => node?.snippet ?? [],
        );
        return [{ category, id, title: audit.title, elements }];
      }),
    ),
  };
}
