import type { Browser } from "@playwright/test";
import { operations, reference } from "./pages";

/** Positions on a newly opened page, in px from its top. */
export interface Positions {
  operation: string;
  /** First line of the request sample. */
  request: number | undefined;
  /** First line of the first response example. */
  response: number | undefined;
  /** Mean height of a visible row of a parameter or property. */
  row: number | undefined;
}

/** Opens each operation at 1400 by 900 px and measures the positions of samples and rows. */
export async function measurePositions(
  browser: Browser,
  site: string,
): Promise<Positions[]> {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 900 },
  });
  const found: Positions[] = [];
  for (const operation of operations) {
    await page.goto(`${site}${reference}${operation}/`);
    await page.waitForLoadState("networkidle");
    found.push({ operation, ...(await page.evaluate(positionsOf)) });
  }
  await page.close();
  return found;
}

/** Runs in the page. Must not contain named functions, for which the compiler adds a helper. */
function positionsOf(): Omit<Positions, "operation"> {
  const [request, response] = [
    "[data-request-sample]",
    ".code-card--responses pre code",
  ].map((selector) => {
    const element = [...document.querySelectorAll(selector)].find((one) =>
      one.checkVisibility({ contentVisibilityAuto: true }),
    );
    return element && Math.round(element.getBoundingClientRect().top + scrollY);
  });
  const rows = [
    ...document.querySelectorAll(
      "#reference-page :is(.openapi-params__list-item, .openapi-schema__list-item)",
    ),
  ]
    .map((row) => row.getBoundingClientRect().height)
    .filter((height) => height > 0);
  const sum = rows.reduce((left, right) => left + right, 0);
  return {
    request,
    response,
    row: rows.length > 0 ? Math.round(sum / rows.length) : undefined,
  };
}

/** Formats the positions as a table. */
export function report(all: readonly Positions[]): string {
  const cell = (value: number | undefined) =>
    String(value ?? "none").padStart(9);
  const width = Math.max(...all.map(({ operation }) => operation.length));
  const lines = all.map(
    ({ operation, request, response, row }) =>
      operation.padEnd(width) + cell(request) + cell(response) + cell(row),
  );
  const head = `${"".padEnd(width)}  request response      row`;
  return `${[head, ...lines].join("\n")}\n`;
}

/** Formats our mean positions and those of peers as a table, with the ratio to ours. */
export function compare(
  ours: readonly Positions[],
  others: readonly { peer: string; positions: readonly Positions[] }[],
): string {
  const own = meansOf(ours);
  const cell = (value: number | undefined, ratio?: number) =>
    (value === undefined
      ? "none"
      : `${String(Math.round(value))}${ratio === undefined ? "" : ` (x${ratio.toFixed(1)})`}`
    ).padStart(14);
  const line = (name: string, means: Means, isOwn = false) =>
    name.padEnd(12) +
    (["request", "response", "row"] as const)
      .map((key) => {
        const [mine, value] = [own[key], means[key]];
        return cell(
          value,
          isOwn || !mine || value === undefined ? undefined : value / mine,
        );
      })
      .join("");
  return `${[
    `${"".padEnd(12)}${"request".padStart(14)}${"response".padStart(14)}${"row".padStart(14)}`,
    line("this site", own, true),
    ...others.map(({ peer, positions }) => line(peer, meansOf(positions))),
  ].join("\n")}\n`;
}

type Means = Record<"request" | "response" | "row", number | undefined>;

/** Returns the mean positions, leaving out operations without a sample. */
function meansOf(all: readonly Positions[]): Means {
  const mean = (key: keyof Means) => {
    const values = all.flatMap((one) => one[key] ?? []);
    return values.length > 0
      ? values.reduce((left, right) => left + right, 0) / values.length
      : undefined;
  };
  return {
    request: mean("request"),
    response: mean("response"),
    row: mean("row"),
  };
}
