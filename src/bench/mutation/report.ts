import type { Outcome } from "./survey";

/** Reports the share of faults that tests detected for each file, and every undetected fault. */
export function report(outcomes: readonly Outcome[], planned: number): string {
  const files = new Set(outcomes.map(({ mutant }) => mutant.file));
  const rows = [...files].sort().map((file) => {
    const own = outcomes.filter(({ mutant }) => mutant.file === file);
    return `${share(own)}  ${file}`;
  });
  const survivors = outcomes
    .filter(({ killedBy }) => killedBy === undefined)
    .map(({ mutant }) => mutant)
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(
      ({ file, line, column, name, original }) =>
        `${file}:${line}:${column} ${name}\n    ${original}`,
    );
  return [
    "Noticed by tests:",
    ...rows,
    `${share(outcomes)}  in all, of ${planned} possible faults`,
    "",
    `Noticed by none: ${survivors.length}`,
    ...survivors,
    "",
  ].join("\n");
}

function share(outcomes: readonly Outcome[]): string {
  const killed = outcomes.filter(({ killedBy }) => killedBy !== undefined);
  const percent = Math.round((100 * killed.length) / outcomes.length);
  const count = `${killed.length}/${outcomes.length}`;
  return `${String(percent).padStart(4)} % ${count.padStart(9)}`;
}
