import type { DevCost } from "./dev";
import type { Measured } from "./measure-site";

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(2)} GB`;
const seconds = (value: number) => `${value.toFixed(1)} s`;
const milliseconds = (value: number) => `${value.toFixed(0)} ms`;

/** All figures: name, value and format. */
const figures: [
  string,
  (one: Measured) => number | undefined,
  (value: number) => string,
][] = [
  ["generation", (one) => one.generation.seconds, seconds],
  ["cold build", (one) => one.cold.seconds, seconds],
  ["warm build, one operation changed", (one) => one.warm.seconds, seconds],
  ["peak memory", (one) => one.cold.peakMemory, gigabytes],
  ["page: JavaScript", (one) => one.browsed.visit.script, kilobytes],
  ["page: CSS", (one) => one.browsed.visit.stylesheet, kilobytes],
  ["page: all bytes", (one) => one.browsed.visit.bytes, kilobytes],
  ["page: requests", (one) => one.browsed.visit.requests, String],
  ["page: first paint", (one) => one.browsed.visit.firstPaint, milliseconds],
  [
    "page: response properties there",
    (one) => one.browsed.visit.shown,
    milliseconds,
  ],
  ["page: blocking", (one) => one.browsed.visit.blocking, milliseconds],
  [
    "page: layout shift",
    (one) => one.browsed.visit.layoutShift,
    (value) => value.toFixed(3),
  ],
  ["page: DOM nodes", (one) => one.browsed.visit.nodes, String],
  ["page: heap", (one) => one.browsed.visit.heap, kilobytes],
  ["explorer opened: JavaScript more", (one) => one.browsed.opened, kilobytes],
  ["request sent: JavaScript", (one) => one.browsed.sent?.script, kilobytes],
  ["request sent: CSS", (one) => one.browsed.sent?.stylesheet, kilobytes],
  ["request sent: all bytes", (one) => one.browsed.sent?.bytes, kilobytes],
  ["request sent: requests", (one) => one.browsed.sent?.requests, String],
  ["request sent: blocking", (one) => one.browsed.sent?.blocking, milliseconds],
  [
    "request sent: layout shift",
    (one) => one.browsed.sent?.layoutShift,
    (value) => value.toFixed(3),
  ],
  ["request sent: DOM nodes", (one) => one.browsed.sent?.nodes, String],
  ["request sent: heap", (one) => one.browsed.sent?.heap, kilobytes],
  ["next page in the site", (one) => one.browsed.nextPage, milliseconds],
];

/** Formats the figures as a table with a column for each site, and the ratio to the stock site. */
export function report(measured: Measured[], dev: DevCost | undefined): string {
  const lines: string[] = [];
  for (const spec of new Set(measured.map((one) => one.spec))) {
    const columns = measured.filter((one) => one.spec === spec);
    const [ours, stock] = columns;
    lines.push(
      `\n${spec}, ${String(ours?.operations ?? 0)} operations`,
      row("", [...columns.map(({ name }) => name), stock ? "ratio" : ""]),
    );
    for (const [name, read, write] of figures) {
      const values = columns.map(read);
      const [own, other] = values;
      lines.push(
        row(name, [
          ...values.map((value) => (value === undefined ? "-" : write(value))),
          own !== undefined && other ? (own / other).toFixed(2) : "",
        ]),
      );
    }
  }
  if (dev)
    lines.push(
      "\nnpm run dev",
      row("first page", [seconds(dev.firstPage)]),
      row("a change of the description is shown", [seconds(dev.change)]),
    );
  return `${lines.join("\n")}\n`;
}

function row(name: string, cells: string[]): string {
  return [name.padEnd(38), ...cells.map((cell) => cell.padStart(11))]
    .join(" ")
    .trimEnd();
}
